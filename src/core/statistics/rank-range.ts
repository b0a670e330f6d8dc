import type { ConfidenceLevel, CountedShare } from './confidence';
import { wilsonInterval } from './wilson-interval';

/** A place among regions, 1 the highest share, and how far it could be another. */
export interface RankRange {
  readonly rank: number;
  /** 1 + the regions whose interval lies wholly above. */
  readonly best: number;
  /** All less the regions whose interval lies wholly below. */
  readonly worst: number;
}

/**
 * Each region's rank with the ranks its interval leaves open ([STA-7]). Equal shares have the same rank, the best one. Shares are
 * compared as integers, so that 1 of 3 and 2 of 6 are equal.
 *
 * Source: M. Klein, T. Wright and J. Wieczorek, "A joint confidence region for an overall ranking of populations", JRSS C 69 (2020),
 * with each interval at its own level: it holds for one region at a time, not for the whole order.
 *
 * @throws as `wilsonInterval` does
 */
export function rankRanges(
  regions: readonly CountedShare[],
  level: ConfidenceLevel = 95,
): readonly RankRange[] {
  const intervals = regions.map((one) => wilsonInterval(one, level));
  const lows = intervals.map(({ low }) => low).sort((a, b) => a - b);
  const highs = intervals.map(({ high }) => high).sort((a, b) => a - b);
  const order = [...regions].sort(compareShares);
  return regions.map((one, index) => {
    const interval = intervals[index] ?? { low: 0, high: 1 };
    return {
      rank: 1 + regions.length - numberBelow(order, (other) => compareShares(other, one) <= 0),
      best: 1 + lows.length - numberBelow(lows, (low) => low <= interval.high),
      worst: regions.length - numberBelow(highs, (high) => high < interval.low),
    };
  });
}

/** Below 0, 0 or above 0 as a's share is less than, equal to or greater than b's, from the integers. */
export function compareShares(a: CountedShare, b: CountedShare): number {
  const [left, right] = [a.count * b.denominator, b.count * a.denominator];
  if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right;
  const exact = BigInt(a.count) * BigInt(b.denominator) - BigInt(b.count) * BigInt(a.denominator);
  return exact < 0n ? -1 : exact > 0n ? 1 : 0;
}

/** How many of ordered values hold, where those that do come first. */
function numberBelow<T>(ordered: readonly T[], holds: (value: T) => boolean): number {
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(ordered[middle] as T)) from = middle + 1;
    else to = middle;
  }
  return from;
}
