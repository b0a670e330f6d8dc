import { ceilOfProduct, floorOfProduct, one, subtract, zero } from '../figures/fraction';
import { divideInterval, intersect, type Interval } from '../figures/interval';
import type { RoundingRule } from '../figures/rounding';
import { type NumericFigure, roundingInterval, scaleOf } from '../figures/rounding-interval';

/** The shares from 0 to 1, ends included. */
export const anyShare: Interval = { lower: zero, upper: one, lowerInclusive: true, upperInclusive: true };

/**
 * The interval of count/denominator that a printed share allows, as a share from 0 to 1; null when no share can print so (100,1 %).
 *
 * @param scale 100 when a figure without its own unit is per cent, 1 when it is a share from 0 to 1
 */
export function shareInterval(figure: NumericFigure, rule: RoundingRule, scale: number): Interval | null {
  const before = knownShares.get(figure);
  if (before?.rule === rule && before.scale === scale) return before.share;
  const share = intersect(ratioInterval(figure, rule, scale), anyShare);
  knownShares.set(figure, { rule, scale, share });
  return share;
}

/** The last interval of each figure: a check asks for the same one many times, and a figure never changes. */
const knownShares = new WeakMap<
  NumericFigure,
  { readonly rule: RoundingRule; readonly scale: number; readonly share: Interval | null }
>();

/** The interval of count/denominator that a printed mean or ratio allows, which may pass 1. */
export function ratioInterval(figure: NumericFigure, rule: RoundingRule, scale: number): Interval {
  return divideInterval(roundingInterval(figure, rule), scaleOf(figure, scale));
}

/** The least whole number whose ratio to the denominator lies at or above the interval's lower end. */
export function leastCount(ratio: Interval, denominator: number): number {
  const { numerator, denominator: divisor } = ratio.lower;
  return ratio.lowerInclusive
    ? ceilOfProduct(denominator, numerator, divisor)
    : floorOfProduct(denominator, numerator, divisor) + 1;
}

/** The greatest whole number whose ratio to the denominator lies at or below the interval's upper end. */
export function mostCount(ratio: Interval, denominator: number): number {
  const { numerator, denominator: divisor } = ratio.upper;
  return ratio.upperInclusive
    ? floorOfProduct(denominator, numerator, divisor)
    : ceilOfProduct(denominator, numerator, divisor) - 1;
}

/** The least denominator above 0 for which a known count lies in the interval from above: count ≤ denominator · upper; Infinity when none. */
export function leastDenominatorFor(ratio: Interval, count: number): number {
  if (count === 0) return ratio.upper.numerator > 0 || ratio.upperInclusive ? 1 : Infinity;
  if (ratio.upper.numerator <= 0) return Infinity;
  const { numerator, denominator } = ratio.upper;
  return ratio.upperInclusive
    ? ceilOfProduct(count, denominator, numerator)
    : floorOfProduct(count, denominator, numerator) + 1;
}

/** The greatest denominator for which a known count is not too small: count ≥ denominator · lower; Infinity when every one will do. */
export function mostDenominatorFor(ratio: Interval, count: number): number {
  if (ratio.lower.numerator < 0 || (ratio.lower.numerator === 0 && (ratio.lowerInclusive || count > 0)))
    return Infinity;
  if (ratio.lower.numerator === 0) return 0;
  const { numerator, denominator } = ratio.lower;
  return ratio.lowerInclusive
    ? floorOfProduct(count, denominator, numerator)
    : ceilOfProduct(count, denominator, numerator) - 1;
}

/**
 * From this denominator on, every denominator has a whole number in the interval (it may have some before);
 * Infinity for an interval of one value that is no whole number.
 */
export function alwaysHoldsFrom(ratio: Interval): number {
  const width = subtract(ratio.upper, ratio.lower);
  if (width.numerator === 0) return ratio.upper.denominator === 1 ? 1 : Infinity;
  // A range of length 1 with one end inside always holds a whole number; with both ends outside it must be longer.
  return ratio.lowerInclusive || ratio.upperInclusive
    ? ceilOfProduct(1, width.denominator, width.numerator)
    : floorOfProduct(1, width.denominator, width.numerator) + 1;
}
