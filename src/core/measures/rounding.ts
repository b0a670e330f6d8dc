import { invariant } from '../assert';

/**
 * A share in tenths of a per cent, rounded half away from zero from the integers: floor((2000·count + denominator) /
 * (2·denominator)). 23 of 80 gives 288, printed 28,8. No floating-point value is on the way to a printed digit ([VAL-2]):
 * remainder and exact division are exact for integers below 2^53.
 *
 * @param count persons in the numerator, 0 or more
 * @param denominator persons in the denominator, 1 or more
 * @throws when the arguments are not such integers
 */
export function shareTenths(count: number, denominator: number): number {
  invariant(Number.isSafeInteger(count) && count >= 0, 'a count is a whole number');
  invariant(Number.isSafeInteger(denominator) && denominator > 0, 'a denominator is a positive whole number');
  const dividend = 2000 * count + denominator;
  const divisor = 2 * denominator;
  invariant(Number.isSafeInteger(dividend), 'counts are below 4.5 million million');
  return (dividend - (dividend % divisor)) / divisor;
}

/** The share as the result's text, per cent with one decimal and a point: 288 → "28.8". */
export function tenthsToPercent(tenths: number): string {
  invariant(Number.isSafeInteger(tenths) && tenths >= 0, 'tenths are a whole number');
  const decimal = tenths % 10;
  return `${(tenths - decimal) / 10}.${decimal}`;
}
