import { invariant } from '../assert';
import type { Language } from '../words/language';

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

/** The share as people read it, without the per cent sign: decimal comma in Norwegian, point in English ([VAL-4]). */
export function formatTenths(tenths: number, language: Language): string {
  const percent = tenthsToPercent(tenths);
  return language === 'nb' ? percent.replace('.', ',') : percent;
}

/** A count as people read it: space between thousands in Norwegian ([VAL-4]), comma in English. The space is U+00A0. */
export function formatCount(count: number, language: Language): string {
  invariant(Number.isSafeInteger(count), 'a count is a whole number');
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'nb' ? '\u00a0' : ',');
}
