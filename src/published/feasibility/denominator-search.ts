import { alwaysHoldsFrom, leastDenominatorFor, mostDenominatorFor } from './count-bounds';
import { simplestFraction } from './denominators';
import {
  add,
  ceilOfProduct,
  compare,
  type Fraction,
  floorOfProduct,
  greatestCommonDivisor,
  one,
  subtract,
  zero,
} from '../figures/fraction';
import { holdsAt, leastOf, type RowSystem } from './row-system';

/**
 * Where the denominators of a row can lie, proved for all of them by the sums of the intervals [PUB-3], [PUB-4]:
 * none; a bounded range; or without end, where from `settled` on only the remainder by `period` decides
 * (period 1: every one from `settled` on holds).
 */
export type DenominatorOutlook =
  | { readonly kind: 'none' }
  | { readonly kind: 'bounded'; readonly least: number; readonly most: number }
  | { readonly kind: 'endless'; readonly least: number; readonly settled: number; readonly period: number };

export type LeastDenominator =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly denominator: number }
  /** One that holds is known, but a lesser one was not ruled out within the allowed number of tries. */
  | { readonly kind: 'atMost'; readonly denominator: number }
  | { readonly kind: 'cannotTell'; readonly searchedTo: number };

/** Where a row's denominators can lie, without trying any of them. */
export function denominatorOutlook(system: RowSystem): DenominatorOutlook {
  const sums = sumUp(system);
  let { least, most } = system.denominator;
  for (const { ratio, count } of system.parts) {
    if (least >= 1) least = Math.max(least, simplestFraction(ratio).denominator);
    if (count === null) continue;
    least = Math.max(least, count > 0 || least > 0 ? leastDenominatorFor(ratio, count) : 0);
    most = Math.min(most, mostDenominatorFor(ratio, count));
  }
  // The least values sum to at most N: known counts + A·N ≤ N, with < where an end of A is outside.
  const room = subtract(one, sums.lower);
  const roomOrder = compare(room, zero);
  if (roomOrder < 0 || (roomOrder === 0 && !(sums.lowerInclusive && sums.counts === 0)))
    most = Math.min(most, 0);
  else if (roomOrder > 0) least = Math.max(least, divideUp(sums.counts, room));
  // The greatest values sum to at least N: known counts + B·N ≥ N, with > where an end of B is outside.
  const surplus = subtract(sums.upper, one);
  const surplusOrder = compare(surplus, zero);
  if (surplusOrder < 0) most = Math.min(most, divideDown(sums.counts, subtract(zero, surplus)));
  else if (surplusOrder === 0 && sums.counts === 0 && !sums.upperInclusive) most = Math.min(most, 0);
  if (least > most || least === Infinity) return { kind: 'none' };
  if (most !== Infinity) return { kind: 'bounded', least, most };

  let settled = Math.max(least, 1);
  for (const { ratio, count } of system.parts) {
    settled = Math.max(settled, count === null ? alwaysHoldsFrom(ratio) : leastDenominatorFor(ratio, count));
  }
  // Rounding to whole numbers costs each part less than one person (or just one, where the end is outside).
  if (roomOrder > 0) settled = Math.max(settled, divideUp(sums.counts + sums.free, room));
  if (surplusOrder > 0) settled = Math.max(settled, divideUp(Math.max(0, sums.free - sums.counts), surplus));
  const period = lcm(roomOrder === 0 ? sums.lowerPeriod : 1, surplusOrder === 0 ? sums.upperPeriod : 1);
  return { kind: 'endless', least, settled, period };
}

/** The least denominator a row holds for; `none` is a proof for every denominator. */
export function leastDenominator(system: RowSystem, mostTried = 200_000): LeastDenominator {
  const outlook = denominatorOutlook(system);
  if (outlook.kind === 'none') return outlook;
  const end = outlook.kind === 'bounded' ? outlook.most : outlook.settled + outlook.period - 1;
  const stop = Math.min(end, outlook.least + mostTried);
  for (let next = outlook.least; next <= stop; next++) {
    next = firstOpen(system, next, stop);
    if (next <= stop && holdsAt(system, next)) return { kind: 'found', denominator: next };
  }
  if (stop === end) return { kind: 'none' };
  if (outlook.kind === 'endless') {
    const whole = Math.ceil(outlook.settled / outlook.period) * outlook.period;
    if (holdsAt(system, whole)) return { kind: 'atMost', denominator: whole };
  }
  return { kind: 'cannotTell', searchedTo: stop };
}

/**
 * The first denominator from this one on that no part rules out by itself, or one above `stop`: where the least count of a part is
 * already too great a share, it stays so until the denominator has grown.
 */
function firstOpen({ parts }: RowSystem, from: number, stop: number): number {
  if (from === 0) return 0;
  let denominator = from;
  for (let before = 0; before < denominator && denominator <= stop;) {
    before = denominator;
    for (const part of parts) {
      denominator = Math.max(denominator, leastDenominatorFor(part.ratio, leastOf(part, denominator)));
      if (denominator > stop) break;
    }
  }
  return denominator;
}

/** Whether a row holds for some denominator: like {@link leastDenominator} without seeking the least. Null: cannot tell. */
export function holdsForSome(system: RowSystem, mostTried?: number): boolean | null {
  const outlook = denominatorOutlook(system);
  if (outlook.kind === 'none') return false;
  if (outlook.kind === 'endless' && outlook.period === 1) return true;
  const found = leastDenominator(system, mostTried);
  return found.kind === 'cannotTell' ? null : found.kind !== 'none';
}

interface Sums {
  /** Of the parts without a printed count: the ends' sums, and from which remainder on they come out in whole numbers. */
  readonly lower: Fraction;
  readonly lowerInclusive: boolean;
  readonly lowerPeriod: number;
  readonly upper: Fraction;
  readonly upperInclusive: boolean;
  readonly upperPeriod: number;
  readonly free: number;
  /** Of the parts with a printed count. */
  readonly counts: number;
}

function sumUp(system: RowSystem): Sums {
  let lower = zero;
  let upper = zero;
  let [lowerInclusive, upperInclusive] = [true, true];
  let [lowerPeriod, upperPeriod] = [1, 1];
  let [free, counts] = [0, 0];
  for (const { ratio, count } of system.parts) {
    if (count !== null) {
      counts += count;
      continue;
    }
    free += 1;
    lower = add(lower, ratio.lower);
    upper = add(upper, ratio.upper);
    lowerInclusive &&= ratio.lowerInclusive;
    upperInclusive &&= ratio.upperInclusive;
    lowerPeriod = lcm(lowerPeriod, ratio.lower.denominator);
    upperPeriod = lcm(upperPeriod, ratio.upper.denominator);
  }
  return { lower, lowerInclusive, lowerPeriod, upper, upperInclusive, upperPeriod, free, counts };
}

/** The least whole number at or above count / part. */
function divideUp(count: number, part: Fraction): number {
  return ceilOfProduct(count, part.denominator, part.numerator);
}

/** The greatest whole number at or below count / part. */
function divideDown(count: number, part: Fraction): number {
  return floorOfProduct(count, part.denominator, part.numerator);
}

function lcm(a: number, b: number): number {
  return (a / greatestCommonDivisor(a, b)) * b;
}
