import fc from 'fast-check';
import { shareTenths, tenthsToPercent } from '../../../src/core/measures/rounding';
import { formatCount, formatTenths } from '../../../src/core/words/numbers';

describe('rounding a share to tenths of a per cent', () => {
  // SSB's rule, half away from zero; statisticsnorway/ssb-kostra-python tests/test_avrunding.py, see test/reference.
  test.each([
    [23, 80, '28,8'],
    [41, 80, '51,3'],
    [1, 16, '6,3'],
    [5, 16, '31,3'],
    [201, 400, '50,3'],
    [0, 7, '0,0'],
    [7, 7, '100,0'],
  ])('[VAL-2] %i of %i is %s', (count, denominator, printed) => {
    expect(formatTenths(shareTenths(count, denominator), 'nb')).toBe(printed);
  });

  test('[VAL-2] every tie up to N = 2000 goes up, where floating point gets 514 of 3 400 wrong', () => {
    let ties = 0;
    let floatingPointWrong = 0;
    for (let denominator = 1; denominator <= 2000; denominator++) {
      for (let count = 0; count <= denominator; count++) {
        // A tie: 1000·count/denominator lies exactly between two whole numbers.
        if ((2000 * count) % denominator !== 0 || ((2000 * count) / denominator) % 2 !== 1) continue;
        ties++;
        const tenths = shareTenths(count, denominator);
        expect(BigInt(tenths) * 2n * BigInt(denominator)).toBe(2000n * BigInt(count) + BigInt(denominator));
        if (((count / denominator) * 100).toFixed(1) !== tenthsToPercent(tenths)) floatingPointWrong++;
      }
    }
    expect({ ties, floatingPointWrong }).toEqual({ ties: 3400, floatingPointWrong: 514 });
  });

  test('[VAL-2] agrees with exact fractions', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4_000_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const count = Math.floor(part * n);
          const [a, b] = [2000n * BigInt(count) + BigInt(n), 2n * BigInt(n)];
          expect(BigInt(shareTenths(count, n))).toBe(a / b);
        },
      ),
    );
  });

  test('a broken invariant throws: it is never the data', () => {
    expect(() => shareTenths(1, 0)).toThrow('denominator');
    expect(() => shareTenths(-1, 10)).toThrow('count');
    expect(() => shareTenths(0.5, 10)).toThrow('count');
    expect(() => shareTenths(Number.MAX_SAFE_INTEGER, 10)).toThrow('below');
  });

  test('[VAL-4] text has decimal comma and space between thousands in Norwegian', () => {
    expect(formatTenths(777, 'nb')).toBe('77,7');
    expect(formatTenths(777, 'en')).toBe('77.7');
    expect(formatCount(1234567, 'nb')).toBe('1\u00a0234\u00a0567');
    expect(formatCount(1234567, 'en')).toBe('1,234,567');
    expect(formatCount(999, 'nb')).toBe('999');
  });
});
