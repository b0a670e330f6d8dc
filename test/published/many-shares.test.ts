import fc from 'fast-check';
import { checkRow, digitsText } from '../../src/published';
import { digitsHalfAway, rowHolds } from '../oracles/published/brute-force';
import { cell } from '../made/published/row';

describe('[PUB-3] rows of seven shares and more over an unknown denominator', () => {
  test('a conflict is real, and without any one of its cells the others fit whole numbers', () => {
    let impossible = 0;
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 7, maxLength: 9 }),
        fc.nat(6),
        fc.integer({ min: -9, max: 9 }),
        (counts, at, slip) => {
          const denominator = counts.reduce((sum, count) => sum + count, 0);
          fc.pre(denominator > 0);
          const digits = counts.map((count) => digitsHalfAway(count, denominator, 1));
          digits[at] = (digits[at] ?? 0) + slip;
          fc.pre((digits[at] ?? 0) >= 0);
          const rowOf = (kept: (index: number) => boolean) => ({
            closed: true,
            outcomes: digits.map((digit, index) => ({
              outcome: String(index),
              ...(kept(index) ? { share: cell(String(index), digitsText(digit, 1)) } : {}),
            })),
          });
          const found = checkRow(rowOf(() => true));
          if (found.kind === 'possible') {
            // The counts that were found print as every share, and sum to their denominator.
            const { counts: solution } = found;
            const least = solution.outcomes.reduce((sum, one) => sum + one.counts.least, 0);
            const most = solution.outcomes.reduce((sum, one) => sum + one.counts.most, 0);
            expect(least <= solution.denominator && solution.denominator <= most).toBe(true);
            solution.outcomes.forEach((one, index) => {
              for (const count of [one.counts.least, one.counts.most])
                expect(digitsHalfAway(count, solution.denominator, 1)).toBe(digits[index]);
            });
            return;
          }
          if (found.kind !== 'impossible') throw new Error(`not decided up to ${found.searchedTo}`);
          impossible += 1;
          const inConflict = (index: number): boolean => found.conflict.includes(String(index));
          expect(checkRow(rowOf(inConflict)).kind).toBe('impossible');
          for (const spared of found.conflict) {
            const left = checkRow(rowOf((index) => inConflict(index) && String(index) !== spared));
            expect(left.kind).toBe('possible');
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(impossible).toBeGreaterThan(5);
  });

  test('what brute force finds for some denominator up to 40 is never called impossible', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 7, maxLength: 7 }), (shares) => {
        const found = checkRow({
          closed: true,
          outcomes: shares.map((digit, index) => ({
            outcome: String(index),
            share: cell(String(index), digitsText(digit, 0)),
          })),
        });
        const least = Array.from({ length: 40 }, (_, n) => n + 1).find((n) => rowHolds(shares, 0, n, true));
        if (least !== undefined) {
          expect(found).toMatchObject({ kind: 'possible', denominator: { kind: 'unknown', least } });
        }
        if (found.kind === 'impossible') expect(least).toBeUndefined();
      }),
      { numRuns: 60, examples: [[[14, 14, 14, 14, 14, 14, 14]], [[13, 13, 13, 13, 25, 13, 13]]] },
    );
  });
});
