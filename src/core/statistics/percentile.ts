import { invariant } from '../assert';

/**
 * A percentile by linear interpolation between the ordered values: at place (n − 1)·q, counted from 0. Of 1, 2, 3, 4 the 0.1
 * quantile is 1.3. The same as type 7 in R and PERCENTILE.INC in Excel.
 *
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996).
 *
 * @param values one or more, in any order @param q 0 to 1
 * @throws without values
 */
export function percentileOf(values: readonly number[], q: number): number {
  invariant(values.length > 0 && q >= 0 && q <= 1, 'a percentile is of one value or more');
  const ordered = [...values].sort((a, b) => a - b);
  const place = (ordered.length - 1) * q;
  const below = Math.floor(place);
  const low = ordered[below] ?? 0;
  const high = ordered[Math.min(below + 1, ordered.length - 1)] ?? low;
  return low + (place - below) * (high - low);
}
