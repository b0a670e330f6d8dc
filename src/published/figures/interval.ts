import { add, compare, type Fraction, fraction, multiply, subtract } from './fraction';

/** A range of exact values; an end belongs to it only where it says `Inclusive`. Never empty: an empty range is `null`. */
export interface Interval {
  readonly lower: Fraction;
  readonly upper: Fraction;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
}

/** The interval between two ends, or null when no value lies in it. */
export function interval(
  lower: Fraction,
  lowerInclusive: boolean,
  upper: Fraction,
  upperInclusive: boolean,
): Interval | null {
  const order = compare(lower, upper);
  if (order > 0 || (order === 0 && !(lowerInclusive && upperInclusive))) return null;
  return { lower, upper, lowerInclusive, upperInclusive };
}

/** The interval that holds one value only. */
export function point(value: Fraction): Interval {
  return { lower: value, upper: value, lowerInclusive: true, upperInclusive: true };
}

/** The values in both intervals, or null when they have none in common. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const low = compare(a.lower, b.lower);
  const high = compare(a.upper, b.upper);
  return interval(
    low >= 0 ? a.lower : b.lower,
    low === 0 ? a.lowerInclusive && b.lowerInclusive : low > 0 ? a.lowerInclusive : b.lowerInclusive,
    high <= 0 ? a.upper : b.upper,
    high === 0 ? a.upperInclusive && b.upperInclusive : high < 0 ? a.upperInclusive : b.upperInclusive,
  );
}

/** All sums of a value of a and a value of b: an end belongs to the sum only if both ends belong to theirs. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    lower: add(a.lower, b.lower),
    upper: add(a.upper, b.upper),
    lowerInclusive: a.lowerInclusive && b.lowerInclusive,
    upperInclusive: a.upperInclusive && b.upperInclusive,
  };
}

/** All differences of a value of a and a value of b. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return {
    lower: subtract(a.lower, b.upper),
    upper: subtract(a.upper, b.lower),
    lowerInclusive: a.lowerInclusive && b.upperInclusive,
    upperInclusive: a.upperInclusive && b.lowerInclusive,
  };
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = compare(a.lower, b.lower);
  const high = compare(a.upper, b.upper);
  return {
    lower: low <= 0 ? a.lower : b.lower,
    lowerInclusive:
      low === 0 ? a.lowerInclusive || b.lowerInclusive : low < 0 ? a.lowerInclusive : b.lowerInclusive,
    upper: high >= 0 ? a.upper : b.upper,
    upperInclusive:
      high === 0 ? a.upperInclusive || b.upperInclusive : high > 0 ? a.upperInclusive : b.upperInclusive,
  };
}

/** The interval of values divided by a whole number above 0 (per cent to share: 100). */
export function divideInterval(a: Interval, divisor: number): Interval {
  const factor = fraction(1, divisor);
  return { ...a, lower: multiply(a.lower, factor), upper: multiply(a.upper, factor) };
}

/** Whether an exact value lies in the interval. */
export function contains(a: Interval, value: Fraction): boolean {
  const low = compare(a.lower, value);
  const high = compare(value, a.upper);
  return (low < 0 || (low === 0 && a.lowerInclusive)) && (high < 0 || (high === 0 && a.upperInclusive));
}
