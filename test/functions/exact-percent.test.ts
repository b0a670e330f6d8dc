import fc from 'fast-check';
import { exactPercent } from '../../src/functions/answers/exact-percent';

describe('[VAL-2] a fraction in per cent, exactly', () => {
  test.each([
    [1553, 2000, '77,65'],
    [247, 318, '77,672955…'],
    [1, 8, '12,5'],
    [1, 3, '33,333333…'],
    [0, 7, '0'],
    [7, 7, '100'],
    [1, 100_000_000, '0,000001'],
    [1, 100_000_001, '0,000000…'],
  ])('%i of %i is %s', (count, denominator, text) => {
    expect(exactPercent(count, denominator, ',')).toBe(text);
  });

  test('the digits are those of the fraction cut off, never rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.nat(5_000_000), (denominator, some) => {
        const count = some % (denominator + 1);
        const text = exactPercent(count, denominator, '.');
        const [whole = '', decimals = ''] = text.replace('…', '').split('.');
        const millionths = BigInt(whole + decimals.padEnd(6, '0'));
        const exact = (BigInt(count) * 100_000_000n) / BigInt(denominator);
        expect(millionths).toBe(exact);
        expect(text.endsWith('…')).toBe((BigInt(count) * 100_000_000n) % BigInt(denominator) !== 0n);
      }),
    );
  });
});
