import fc from 'fast-check';
import {
  checkRow,
  countsFor,
  digitsText,
  fraction,
  type OutcomeRow,
  roundedDigits,
  roundingRules,
} from '../../src/published';
import { rowDenominators } from '../oracles/published/row-denominators';
import { rowHolds, solutions } from '../oracles/published/brute-force';
import { cell, sharesRow, texts } from '../made/published/row';

const page = ['77,7', '7,9', '14,2'];

describe('[PUB-4] the publication page, from itself alone', () => {
  test('closed it is impossible for every denominator: the three shares sum to less than 99,95 per cent', () => {
    expect(checkRow(sharesRow(page, true))).toEqual({
      kind: 'impossible',
      conflict: ['a', 'b', 'c'],
      reason: { kind: 'sharesSumBelowWhole', most: fraction(1999, 2000), attained: false },
      possibleWithRest: true,
    });
    expect(rowDenominators(sharesRow(page, true), {}, 5000)).toMatchObject({
      least: null,
      beyond: { kind: 'none' },
    });
  });

  test('with a rest it is possible first over 318 (247, 25, 45, rest 1), and the rest prints as 0,1–0,4', () => {
    const found = checkRow(sharesRow(page, false));
    expect(found).toMatchObject({
      kind: 'possible',
      denominator: { kind: 'unknown', least: 318, isLeast: true },
      restPrints: { least: 1, most: 4, decimals: 1 },
    });
    expect(found.kind === 'possible' && onlyCounts(found.counts)).toEqual([[247], [25], [45], [1]]);
  });

  test('751 of the denominators up to 2000 are infeasible, the last of them 981, and none beyond', () => {
    const found = rowDenominators(sharesRow(page, false));
    expect(found.infeasible).toHaveLength(751);
    expect(found.infeasible.at(-1)).toBe(981);
    expect(found.beyond).toEqual({ kind: 'allAbove', lastInfeasible: 981 });
  });

  test('over 1000 it forces 777, 79, 142 and a rest of 2', () => {
    const counts = countsFor(sharesRow(page, false), 1000);
    expect(counts && onlyCounts(counts)).toEqual([[777], [79], [142], [2]]);
    expect(countsFor(sharesRow(page, false), 981)).toBeNull();
  });

  test('the rest prints as 0,4 over multiples of 2000 only', () => {
    const row = { ...sharesRow([...page, '0,4'], true) };
    expect(rowDenominators(row, {}, 8000).infeasible.filter((n) => n % 2000 === 0)).toEqual([]);
    expect(rowDenominators(row, {}, 8000).infeasible).toHaveLength(8000 - 4);
    expect(rowDenominators(row, {}, 10)).toMatchObject({
      least: 2000,
      beyond: { kind: 'periodic', period: 2000 },
    });
    expect(checkRow(sharesRow([...page, '0,5'], true)).kind).toBe('impossible');
    expect(checkRow(sharesRow([...page, '0,0'], true)).kind).toBe('impossible');
  });
});

describe('[PUB-3] rows against brute force for every denominator up to 400', () => {
  test('closed and open triples, one decimal', () => {
    fc.assert(
      fc.property(nearWhole(3, 1000), fc.boolean(), (shares, closed) => agreesUpTo(400, shares, 1, closed)),
      { numRuns: 150 },
    );
  });

  test('closed and open pairs and quadruples without decimals, where a figure leaves several counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((n) => nearWhole(n, 100)),
        fc.boolean(),
        (shares, closed) => agreesUpTo(130, shares, 0, closed),
      ),
      { numRuns: 120 },
    );
  });

  test('the least denominator, its proof of impossibility and the last infeasible one are those of brute force', () => {
    fc.assert(
      fc.property(nearWhole(3, 100), fc.boolean(), (shares, closed) => {
        // Beyond 400 the outlook of a row without decimals repeats: the ends of its intervals have denominator 200.
        const holds = Array.from({ length: 401 }, (_, n) => n > 0 && rowHolds(shares, 0, n, closed));
        const least = holds.indexOf(true);
        const found = rowDenominators(sharesRow(texts(shares, 0), closed));
        expect(found.least ?? -1).toBe(least);
        if (found.beyond.kind === 'allAbove')
          expect(found.beyond.lastInfeasible).toBe(Math.max(0, holds.lastIndexOf(false)));
        else if (found.beyond.kind === 'periodic') {
          const { from, period } = found.beyond;
          expect(200 % period).toBe(0);
          expect(holds.slice(from + period)).toEqual(holds.slice(from, 401 - period));
        } else expect([found.beyond.kind, least]).toEqual(['none', -1]);
      }),
      { numRuns: 200 },
    );
  });

  test('what the rest prints as over all denominators is what some denominator up to 600 gives', () => {
    fc.assert(
      fc.property(nearWhole(2, 100), (shares) => {
        const prints: number[] = [];
        for (let n = 1; n <= 600; n++) {
          for (const counts of solutions(shares, 0, n, false)) {
            const rest = n - counts.reduce((sum, count) => sum + count, 0);
            prints.push(Math.floor((200 * rest + n) / (2 * n)));
          }
        }
        const found = checkRow(sharesRow(texts(shares, 0), false));
        if (prints.length === 0) expect(found.kind).toBe('impossible');
        else {
          const ends = [prints.reduce((a, b) => Math.min(a, b)), prints.reduce((a, b) => Math.max(a, b))];
          expect(found).toMatchObject({ restPrints: { least: ends[0], most: ends[1], decimals: 0 } });
        }
      }),
      { numRuns: 40 },
    );
  });

  function agreesUpTo(bound: number, shares: readonly number[], decimals: number, closed: boolean): void {
    const row = sharesRow(texts(shares, decimals), closed);
    for (let denominator = 1; denominator <= bound; denominator++) {
      const all = solutions(shares, decimals, denominator, closed);
      const found = countsFor(row, denominator);
      if ((found !== null) !== all.length > 0)
        throw new Error(`${shares} over ${denominator}, closed ${closed}`);
      if (found === null) continue;
      shares.forEach((_, i) => {
        const values = all.map((counts) => counts[i] ?? NaN);
        const range = found.outcomes[i]?.counts;
        if (range?.least !== Math.min(...values) || range.most !== Math.max(...values)) {
          throw new Error(`counts of ${shares} over ${denominator}: ${JSON.stringify(range)}`);
        }
      });
    }
  }
});

describe('[PUB-3] counts, signs and known denominators', () => {
  test('a share and a denominator that no count reconciles, with the counts on both sides', () => {
    expect(checkRow(sharesRow(['84,4'], false, 30))).toEqual({
      kind: 'impossible',
      conflict: ['a', 'N'],
      reason: {
        kind: 'noCountPrintsSo',
        denominator: 30,
        below: { count: 25, digits: 833 },
        above: { count: 26, digits: 867 },
        decimals: 1,
      },
      possibleWithRest: false,
    });
  });

  test('only the cells that contradict each other are named', () => {
    const row: OutcomeRow = {
      closed: false,
      denominator: cell('N', '200'),
      outcomes: [
        { outcome: 'met', share: cell('1a', '50,0'), count: cell('1b', '100') },
        { outcome: 'partiallyMet', share: cell('5a', '10,0'), count: cell('5b', '21') },
        { outcome: 'unmet', share: cell('9a', '30,0'), count: cell('9b', '60') },
      ],
    };
    expect(checkRow(row)).toMatchObject({ kind: 'impossible', conflict: ['5a', '5b', 'N'] });
  });

  test('a count beside its share bounds an unknown denominator from both sides', () => {
    const row: OutcomeRow = {
      closed: false,
      outcomes: [{ outcome: 'met', share: cell('1a', '33,3'), count: cell('1b', '100') }],
    };
    const fits = Array.from({ length: 400 }, (_, n) => n).filter(
      (n) => n > 0 && Math.floor((200000 + n) / (2 * n)) === 333,
    );
    const found = rowDenominators(row, {}, 400);
    expect(found).toMatchObject({ least: fits[0], beyond: { kind: 'noneAbove', most: fits.at(-1) } });
    expect(found.infeasible).toHaveLength(400 - fits.length);
  });

  test('counts that sum past the denominator, and shares that sum past the whole', () => {
    const counts: OutcomeRow = {
      closed: true,
      denominator: cell('N', '10'),
      outcomes: [
        { outcome: 'met', count: cell('1b', '6') },
        { outcome: 'unmet', count: cell('9b', '5') },
      ],
    };
    expect(checkRow(counts)).toMatchObject({
      conflict: ['1b', '9b', 'N'],
      reason: { kind: 'countsMissDenominator', denominator: 10, least: 11, most: 11 },
      possibleWithRest: false,
    });
    expect(checkRow(sharesRow(['60,0', '45,0', '1,0'], false))).toMatchObject({
      conflict: ['a', 'b'],
      reason: { kind: 'sharesSumAboveWhole' },
    });
  });

  test('one cell alone can be impossible', () => {
    expect(checkRow(sharesRow(['50,0', '100,1'], false))).toMatchObject({
      conflict: ['b'],
      reason: { kind: 'shareOutsideWhole' },
    });
    const half: OutcomeRow = { closed: false, outcomes: [{ outcome: 'met', count: cell('1b', '2,5') }] };
    expect(checkRow(half)).toMatchObject({ conflict: ['1b'], reason: { kind: 'notACount' } });
  });

  test('[VAL-3] the sign . says that the denominator is 0; .. and : say nothing', () => {
    expect(checkRow(sharesRow(['.', '.'], true))).toMatchObject({
      kind: 'possible',
      counts: { denominator: 0 },
    });
    expect(checkRow(sharesRow(['.', '.'], true, 7))).toMatchObject({
      kind: 'impossible',
      conflict: ['a', 'N'],
    });
    expect(checkRow(sharesRow(['.', '12,5'], false))).toMatchObject({ conflict: ['a', 'b'] });
    expect(checkRow(sharesRow([':', '12,5', '..'], true))).toMatchObject({ denominator: { least: 8 } });
  });

  test('a hidden count is told by the others: the rest of a closed row with a known denominator is forced', () => {
    const row = sharesRow(['50,0', ':', '37,5'], true, 8);
    expect(onlyCounts(countsFor(row, 8) ?? { outcomes: [], rest: null })).toEqual([[4], [1], [3]]);
  });

  test('shares from 0 to 1 are read with scale 1', () => {
    expect(checkRow(sharesRow(['0,777', '0,079', '0,142'], false), { scale: 1 })).toMatchObject({
      denominator: { least: 318 },
      restPrints: { least: 1, most: 4, decimals: 3 },
    });
  });

  test('figures with many decimals are decided without trying every denominator', () => {
    const few = { mostTried: 5000 };
    const found = checkRow(sharesRow(['33,3333333333', '33,3333333333', '33,3333333333'], false), few);
    expect(found).toMatchObject({ kind: 'possible', denominator: { least: 3, isLeast: true } });
    const odd = checkRow(sharesRow(['12,3456789123', '45,6789123456', '41,9754087421'], true), few);
    expect(odd).toMatchObject({ kind: 'possible', denominator: { isLeast: false } });
    expect(checkRow(sharesRow(['12,3456789123', '45,6789123456', '41,9754087431'], true)).kind).toBe(
      'impossible',
    );
  });
});

describe('[PUB-3] properties', () => {
  const published = fc.record({
    counts: fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 4 }),
    rest: fc.integer({ min: 0, max: 50 }),
    decimals: fc.integer({ min: 0, max: 2 }),
    rule: fc.constantFrom(...roundingRules),
    withCounts: fc.boolean(),
  });

  test('figures printed from any counts are feasible, and the true denominator and counts are among those found', () => {
    fc.assert(
      fc.property(published, ({ counts, rest, decimals, rule, withCounts }) => {
        const denominator = counts.reduce((sum, count) => sum + count, rest);
        fc.pre(denominator > 0);
        const closed = rest === 0;
        const row: OutcomeRow = {
          closed,
          outcomes: counts.map((count, i) => ({
            outcome: String(i),
            share: cell(
              `a${i}`,
              digitsText(roundedDigits(count, denominator, { scale: 100, decimals, rule }), decimals),
            ),
            ...(withCounts && i === 0 ? { count: cell(`b${i}`, String(count)) } : {}),
          })),
        };
        const found = checkRow(row, { rule });
        expect(found.kind).toBe('possible');
        if (found.kind !== 'possible' || found.denominator.kind !== 'unknown')
          throw new Error('unknown denominator expected');
        expect(found.denominator.least).toBeLessThanOrEqual(denominator);
        const at = countsFor(row, denominator, { rule });
        counts.forEach((count, i) => {
          const range = at?.outcomes[i]?.counts;
          expect(range && range.least <= count && count <= range.most).toBe(true);
        });
        if (!closed) {
          const prints = roundedDigits(rest, denominator, { scale: 100, decimals, rule });
          expect(
            found.restPrints && found.restPrints.least <= prints && prints <= found.restPrints.most,
          ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('one printed digit changed is caught whenever whole numbers say that it must be', () => {
    const tally = { changed: 0, mustBeCaught: 0, caught: 0, wronglyCaught: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 3, maxLength: 3 }),
        fc.nat(2),
        fc.nat(2),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        fc.boolean(),
        (counts, at, place, by, closed, known) => {
          const denominator = counts.reduce((sum, count) => sum + count, 0);
          fc.pre(denominator > 0);
          const shares = counts.map((count) => Math.floor((2000 * count + denominator) / (2 * denominator)));
          const old = shares[at] ?? 0;
          const unit = 10 ** place;
          const digit = Math.floor(old / unit) % 10;
          const changed = shares.map((share, i) =>
            i === at ? share + (((digit + by) % 10) - digit) * unit : share,
          );
          const found = checkRow(sharesRow(texts(changed, 1), closed, known ? denominator : undefined));
          // Row sums of tenths at denominators up to 4000 include one whole period of every row with one decimal (2000).
          const possible = known
            ? rowHolds(changed, 1, denominator, closed)
            : someDenominatorHolds(changed, closed);
          tally.changed += 1;
          if (!possible) tally.mustBeCaught += 1;
          if (!possible && found.kind === 'impossible') tally.caught += 1;
          if (possible && found.kind === 'impossible') tally.wronglyCaught += 1;
        },
      ),
      { numRuns: 400 },
    );
    process.stdout.write(
      `[PUB-3] of ${tally.changed} changed digits ${tally.mustBeCaught} contradict every choice of whole numbers; caught: ${tally.caught}, wrongly caught: ${tally.wronglyCaught}\n`,
    );
    expect(tally.mustBeCaught).toBeGreaterThan(50);
    expect(tally).toMatchObject({ caught: tally.mustBeCaught, wronglyCaught: 0 });
  });

  /** Tries denominators one by one, each count by dividing the printed end, up to 4000. */
  function someDenominatorHolds(shares: readonly number[], closed: boolean): boolean {
    for (let n = 1; n <= 4000; n++) {
      let least = 0;
      let most = 0;
      const all = shares.every((digits) => {
        const from = Math.max(0, Math.ceil((n * (2 * digits - 1)) / 2000));
        const to = Math.min(n, Math.ceil((n * (2 * digits + 1)) / 2000) - 1);
        least += from;
        most += to;
        return from <= to;
      });
      if (all && least <= n && (!closed || most >= n)) return true;
    }
    return false;
  }
});

/** Shares that sum to about the whole, where the edges of feasibility are. */
function nearWhole(parts: number, whole: number): fc.Arbitrary<readonly number[]> {
  return fc
    .tuple(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: parts, maxLength: parts }),
      fc.array(fc.integer({ min: -1, max: 1 }), { minLength: parts, maxLength: parts }),
    )
    .map(([weights, shifts]) => {
      const sum = weights.reduce((total, weight) => total + weight, 0) || 1;
      return weights.map((weight, i) =>
        Math.min(whole, Math.max(0, Math.round((weight / sum) * whole) + (shifts[i] ?? 0))),
      );
    });
}

function onlyCounts(counts: {
  readonly outcomes: readonly { readonly counts: { readonly least: number; readonly most: number } }[];
  readonly rest: { readonly counts: { readonly least: number; readonly most: number } } | null;
}): readonly (readonly number[])[] {
  return [...counts.outcomes, ...(counts.rest ? [counts.rest] : [])].map(({ counts: { least, most } }) =>
    least === most ? [least] : [least, most],
  );
}
