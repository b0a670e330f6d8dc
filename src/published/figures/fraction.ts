import { invariant } from '../../core';

/**
 * An exact rational number in lowest terms, denominator above 0.
 *
 * Both parts are safe integers, not BigInt: so a fraction is plain data that prints as JSON and compares in a test, and the
 * search over denominators stays fast. Every product that may leave the safe range is made in BigInt and only its
 * (again safe) result comes back; a result that does not fit stops the program instead of losing a digit.
 */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The fraction numerator/denominator in lowest terms.
 *
 * @param numerator a safe integer
 * @param denominator a safe integer, not 0
 * @throws when either is not a safe integer, or the denominator is 0
 */
export function fraction(numerator: number, denominator = 1): Fraction {
  invariant(Number.isSafeInteger(numerator), `numerator ${numerator} is not a safe integer`);
  invariant(Number.isSafeInteger(denominator) && denominator !== 0, `${denominator} cannot divide`);
  const divisor =
    greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator)) * (denominator < 0 ? -1 : 1);
  // `+ 0` turns −0 into 0, so equal fractions are equal data.
  return { numerator: numerator / divisor + 0, denominator: denominator / divisor };
}

export const zero: Fraction = { numerator: 0, denominator: 1 };
export const one: Fraction = { numerator: 1, denominator: 1 };

/** The exact sum of two fractions; throws when it does not fit safe integers. */
export function add(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator && Number.isSafeInteger(a.numerator + b.numerator)) {
    return fraction(a.numerator + b.numerator, a.denominator);
  }
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  const whole = a.denominator * b.denominator;
  if ([left, right, left + right, whole].every(Number.isSafeInteger)) return fraction(left + right, whole);
  const [an, ad, bn, bd] = bigParts(a, b);
  return fromBig(an * bd + bn * ad, ad * bd);
}

/** The exact difference a − b; throws when it does not fit safe integers. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator + 0, denominator: b.denominator });
}

/** The exact product of two fractions; throws when it does not fit safe integers. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  const numerator = a.numerator * b.numerator;
  const denominator = a.denominator * b.denominator;
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator))
    return fraction(numerator, denominator);
  const [an, ad, bn, bd] = bigParts(a, b);
  return fromBig(an * bn, ad * bd);
}

/** Below 0, 0 or above 0 as a is less than, equal to or greater than b, decided exactly. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const [an, ad, bn, bd] = bigParts(a, b);
  const difference = an * bd - bn * ad;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * floor(factor · numerator / denominator), exact for safe integers of any size (denominator above 0).
 *
 * `x % y` is exact on safe integers, so no quotient is ever rounded; products beyond 2^53 go through BigInt.
 */
export function floorOfProduct(factor: number, numerator: number, denominator: number): number {
  const product = factor * numerator;
  if (Number.isSafeInteger(product)) return floorDivide(product, denominator);
  const dividend = BigInt(factor) * BigInt(numerator);
  const divisor = BigInt(denominator);
  const quotient = dividend / divisor;
  return Number(dividend % divisor < 0n ? quotient - 1n : quotient);
}

/** ceil(factor · numerator / denominator), exact as {@link floorOfProduct} is. */
export function ceilOfProduct(factor: number, numerator: number, denominator: number): number {
  return -floorOfProduct(factor, -numerator, denominator) + 0;
}

/** The greatest common divisor of two non-negative safe integers (0 and n give n; 0 and 0 give 1, so one may divide by it). */
export function greatestCommonDivisor(a: number, b: number): number {
  while (b !== 0) {
    const remainder = a % b;
    a = b;
    b = remainder;
  }
  return a || 1;
}

function floorDivide(dividend: number, divisor: number): number {
  const remainder = dividend % divisor;
  return (dividend - remainder) / divisor - (remainder < 0 ? 1 : 0) + 0;
}

function bigParts(a: Fraction, b: Fraction): [bigint, bigint, bigint, bigint] {
  return [BigInt(a.numerator), BigInt(a.denominator), BigInt(b.numerator), BigInt(b.denominator)];
}

function fromBig(numerator: bigint, denominator: bigint): Fraction {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  return fraction(Number(numerator / divisor), Number(denominator / divisor));
}
