import fc from 'fast-check';
import {
  denominatorsFor,
  digitsText,
  fraction,
  numeratorsFor,
  roundedDigits,
  roundingRules,
} from '../../src/published';
import { leastCount, mostCount, shareInterval } from '../../src/published/feasibility/count-bounds';
import { simplestFraction } from '../../src/published/feasibility/denominators';
import { countsThatPrint } from '../oracles/published/brute-force';
import { figure } from '../made/published/row';

describe('[PUB-3] denominators that fit a printed figure (GRIM)', () => {
  test('84,4 needs at least 32 persons and 68,7 at least 67 (notes/peers.md b-14)', () => {
    expect(denominatorsFor(figure('84,4')).least).toBe(32);
    expect(denominatorsFor(figure('68,7')).least).toBe(67);
    expect(numeratorsFor(figure('84,4'), 32)).toEqual({ least: 27, most: 27 });
    expect(numeratorsFor(figure('68,7'), 67)).toEqual({ least: 46, most: 46 });
  });

  // lhdjung/scrutiny, data pigs1 (notes/reference-numbers.md): the mean of so many whole numbers, possible or not.
  test.each([
    ['7.22', 32, true],
    ['4.74', 25, false],
    ['5.23', 29, false],
    ['2.57', 24, false],
    ['6.77', 27, false],
    ['2.68', 28, true],
    ['7.01', 29, false],
    ['7.38', 26, true],
    ['3.14', 27, false],
    ['6.89', 31, false],
    ['5.00', 25, true],
    ['0.24', 28, false],
  ])('the mean %s of %d whole numbers: %p', (mean, denominator, possible) => {
    expect(numeratorsFor(figure(mean), denominator, { of: 'mean', scale: 1 }) !== null).toBe(possible);
  });

  test('agrees with trying every count for every N up to 400 and every figure from 0,0 to 100,0', () => {
    for (let digits = 0; digits <= 1000; digits++) {
      const printed = figure(digitsText(digits, 1));
      const fitting = new Set(denominatorsFor(printed, {}, 400).fitting);
      for (let denominator = 1; denominator <= 400; denominator++) {
        const counts = countsThatPrint(digits, 1, denominator);
        if (fitting.has(denominator) !== counts.length > 0) throw new Error(`${digits} over ${denominator}`);
        const range = numeratorsFor(printed, denominator);
        if (range?.least !== counts[0] || range?.most !== counts.at(-1))
          throw new Error(`${digits} / ${denominator}`);
      }
    }
  });

  test('a share with one decimal leaves one count only up to N = 1000, and two first at 1001 (notes/peers.md finding 3)', () => {
    const ratios = Array.from({ length: 1001 }, (_, digits) =>
      shareInterval(figure(digitsText(digits, 1)), 'halfAwayFromZero', 100),
    );
    const ambiguous = Array.from({ length: 1001 }, (_, i) => i + 1).filter((denominator) =>
      ratios.some(
        (ratio) => ratio !== null && leastCount(ratio, denominator) < mostCount(ratio, denominator),
      ),
    );
    expect(ambiguous).toEqual([1001]);
  });

  test('the least and the last unfit denominator are those of a plain search', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(...roundingRules),
        (share, decimals, rule) => {
          const digits = Math.min(share, 100 * 10 ** decimals);
          const { fitting, least, lastUnfit } = denominatorsFor(
            figure(digitsText(digits, decimals)),
            { rule },
            25_000,
          );
          expect(least).toBe(fitting[0]);
          const unfit = new Set(fitting);
          let last = 25_000;
          while (unfit.has(last)) last--;
          expect(lastUnfit).toBe(last);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('the last unfit denominator is found whatever the decimals: a plain search from the width of the interval down agrees', () => {
    const lastUnfitOf = (text: string) => denominatorsFor(figure(text), {}, 0).lastUnfit;
    // Ten decimals: the interval from 0 holds 0 for every denominator, and one around 1/2 leaves out the odd ones for long.
    expect(lastUnfitOf('0,0000000000')).toBe(0);
    expect(lastUnfitOf('100,000000000')).toBe(0);
    expect(lastUnfitOf('50,0000000000')).toBe(999_999_999_999);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (digits) => {
        // 12,3456 per cent is [0.1234555, 0.1234565): four decimals, and no denominator from 1 000 000 on is unfit.
        const fits = (denominator: number): boolean => {
          const n = BigInt(denominator);
          const least = ((2n * BigInt(digits) - 1n) * n + 1_999_999n) / 2_000_000n;
          return 2_000_000n * least < (2n * BigInt(digits) + 1n) * n && least <= n;
        };
        let last = 1_000_000;
        while (last > 0 && fits(last)) last--;
        expect(lastUnfitOf(digitsText(digits, 4))).toBe(last);
      }),
      { numRuns: 25, examples: [[333_333], [500_000], [1], [999_999], [666_667]] },
    );
  });

  test('a share above the whole fits nothing; 100,0 and 0,0 fit everything', () => {
    expect(denominatorsFor(figure('100,1'), {}, 10)).toEqual({
      least: null,
      fitting: [],
      max: 10,
      lastUnfit: null,
    });
    expect(numeratorsFor(figure('-0,1'), 10)).toBeNull();
    expect(denominatorsFor(figure('100,0'), { rule: 'truncation' }, 3)).toMatchObject({
      least: 1,
      fitting: [1, 2, 3],
      lastUnfit: 0,
    });
    expect(denominatorsFor(figure('0,0'), { rule: 'up' }, 3)).toMatchObject({ least: 1, lastUnfit: 0 });
  });

  test('[VAL-3] no figure fits denominator 0', () => {
    expect(numeratorsFor(figure('0,0'), 0)).toBeNull();
  });

  test('the simplest fraction in an interval has the least denominator of all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 2000 }),
        fc.integer({ min: 1, max: 997 }),
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        fc.boolean(),
        (start, parts, length, lowerInclusive, upperInclusive) => {
          const within = {
            lower: fraction(start, parts),
            upper: fraction(start * 3 + length, parts * 3),
            lowerInclusive,
            upperInclusive,
          };
          const simplest = simplestFraction(within);
          const counted = (denominator: number): boolean => {
            for (let count = Math.floor((start * denominator) / parts) - 1; ; count++) {
              const low = count * parts - start * denominator;
              const high = count * parts * 3 - (start * 3 + length) * denominator;
              if (high > 0) return false;
              if ((low > 0 || (low === 0 && lowerInclusive)) && (high < 0 || upperInclusive)) return true;
            }
            return false;
          };
          expect(counted(simplest.denominator)).toBe(true);
          const lesser = Array.from({ length: Math.min(simplest.denominator, 12) - 1 }, (_, i) => i + 1);
          expect(lesser.filter(counted)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a share printed from any count fits its own denominator', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...roundingRules),
        (denominator, part, decimals, rule) => {
          const count = Math.round(part * denominator);
          const printed = figure(
            digitsText(roundedDigits(count, denominator, { scale: 100, decimals, rule }), decimals),
          );
          const range = numeratorsFor(printed, denominator, { rule });
          expect(range && range.least <= count && count <= range.most).toBe(true);
        },
      ),
    );
  });
});
