import fc from 'fast-check';
import {
  fraction,
  printedRange,
  printsAs,
  roundedDigits,
  roundingInterval,
  roundingRules,
  rulesThatPrint,
} from '../../src/published';
import { contains } from '../../src/published/figures/interval';
import { figure } from '../made/published/row';

const percent = { scale: 100, decimals: 1, rule: 'halfAwayFromZero' } as const;

describe('[VAL-2] rounding exact fractions', () => {
  // statisticsnorway/ssb-kostra-python, tests/test_avrunding.py (notes/reference-numbers.md).
  test.each([
    [23, 80, 288],
    [41, 80, 513],
    [1, 16, 63],
    [5, 16, 313],
    [201, 400, 503],
  ])('%d/%d prints as %d tenths of a per cent', (count, denominator, digits) => {
    expect(roundedDigits(count, denominator, percent)).toBe(digits);
  });

  test.each([
    [1, 2, 1],
    [3, 2, 2],
    [24, 10, 2],
    [5, 2, 3],
    [-1, 2, -1],
    [-3, 2, -2],
  ])('the whole number for %d/%d is %d', (count, denominator, digits) => {
    expect(roundedDigits(count, denominator, { scale: 1, decimals: 0, rule: 'halfAwayFromZero' })).toBe(
      digits,
    );
  });

  test('all 3,400 exact ties up to N = 2000 go away from zero, where toFixed gets 514 wrong', () => {
    let ties = 0;
    let toFixedWrong = 0;
    for (let denominator = 1; denominator <= 2000; denominator++) {
      for (let count = 0; count <= denominator; count++) {
        if ((2000 * count) % denominator !== 0 || ((2000 * count) / denominator) % 2 !== 1) continue;
        ties += 1;
        const digits = roundedDigits(count, denominator, percent);
        expect(digits * 2).toBe((2000 * count) / denominator + 1);
        if (((count / denominator) * 100).toFixed(1) !== (digits / 10).toFixed(1)) toFixedWrong += 1;
      }
    }
    expect({ ties, toFixedWrong }).toEqual({ ties: 3400, toFixedWrong: 514 });
  });

  test.each([
    ['halfAwayFromZero', [-2, -1, -1, 0, 0, 1, 1, 2, 3]],
    ['halfToEven', [-2, -1, 0, 0, 0, 0, 1, 2, 2]],
    ['halfTowardZero', [-1, -1, 0, 0, 0, 0, 1, 1, 2]],
    ['truncation', [-1, -1, 0, 0, 0, 0, 1, 1, 2]],
    ['up', [-1, -1, 0, 0, 1, 1, 1, 2, 3]],
  ] as const)('%s on −1.5, −1, −0.5, 0, 0.25, 0.5, 1, 1.5, 2.5', (rule, digits) => {
    const quarters = [-6, -4, -2, 0, 1, 2, 4, 6, 10];
    expect(quarters.map((count) => roundedDigits(count, 4, { scale: 1, decimals: 0, rule }))).toEqual(digits);
  });

  test('stays exact where products pass 2^53', () => {
    const denominator = 8_000_000_000_003;
    expect(roundedDigits((denominator - 1) / 2, denominator, { ...percent, decimals: 6 })).toBe(50_000_000);
    expect(roundedDigits(4_000_000_000_000, 8_000_000_000_000, { ...percent, decimals: 6 })).toBe(50_000_000);
  });
});

describe('[PUB-1] the interval a printed figure stands for', () => {
  test('77,7 is [77,65; 77,75) half away from zero; 54,0 is narrower than 54', () => {
    expect(roundingInterval(figure('77,7'))).toEqual({
      lower: fraction(1553, 20),
      upper: fraction(1555, 20),
      lowerInclusive: true,
      upperInclusive: false,
    });
    expect(roundingInterval(figure('54,0')).upper).toEqual(fraction(1081, 20));
    expect(roundingInterval(figure('54')).upper).toEqual(fraction(109, 2));
  });

  test('holds exactly the fractions that print as the figure, under every rule and on both sides of zero', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 4000 }),
        fc.integer({ min: 1, max: 1600 }),
        fc.integer({ min: -30, max: 30 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(...roundingRules),
        (count, denominator, shift, decimals, rule) => {
          const printed = roundedDigits(count, denominator, { scale: 1, decimals, rule });
          for (const digits of [printed, printed + Math.sign(shift), printed + shift]) {
            const inside = contains(
              roundingInterval({ digits, decimals }, rule),
              fraction(count, denominator),
            );
            expect(inside).toBe(digits === printed);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('says under which rules a fraction prints as the figure', () => {
    expect(rulesThatPrint(figure('28,8'), 23, 80)).toEqual(['halfAwayFromZero', 'halfToEven', 'up']);
    expect(rulesThatPrint(figure('28,7'), 23, 80)).toEqual(['halfTowardZero', 'truncation']);
    expect(rulesThatPrint(figure('51,2'), 41, 80)).toEqual(['halfToEven', 'halfTowardZero', 'truncation']);
    expect(rulesThatPrint(figure('0,288'), 23, 80, 1)).toEqual(['halfAwayFromZero', 'halfToEven', 'up']);
    expect(rulesThatPrint(figure('30'), 23, 80)).toEqual([]);
  });

  test('[VAL-3] nothing prints over denominator 0', () => {
    expect(printsAs(figure('0,0'), 0, 0)).toBe(false);
  });

  test('a range of values prints without the ends that do not belong to it', () => {
    const range = {
      lower: fraction(778, 1000),
      upper: fraction(7805, 10000),
      lowerInclusive: false,
      upperInclusive: false,
    };
    expect(printedRange(range, percent)).toEqual({ least: 778, most: 780, decimals: 1 });
    expect(printedRange({ ...range, upperInclusive: true }, percent)).toMatchObject({ most: 781 });
  });
});
