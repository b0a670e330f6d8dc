import { invariant } from '../assert';
import { clampedShare, shareOf, type ConfidenceInterval, type CountedShare } from './confidence';
import { pooledShare } from './over-dispersion';

/** A series of one share over years, each year against its limits. */
export interface PChart {
  /** Σ counts / Σ denominators of all years, 0–1. */
  readonly centre: number;
  readonly points: readonly {
    readonly year: number;
    readonly share: number;
    readonly limits: ConfidenceInterval;
    readonly isOutside: boolean;
  }[];
  /** Eight years or more on end on one side of the centre; never said of fewer than eight. */
  readonly hasRun: boolean;
  /** No year outside its limits and no run: the one meaning of "stable" here. */
  readonly isStable: boolean;
}

/** Fewer years than this are too few for a run to say anything. */
const YEARS_OF_RUN = 8;

/**
 * A p-chart ([STA-4]): each year's share against centre ± 3·√(centre(1 − centre)/N of the year), kept within 0–1.
 *
 * Source: W. A. Shewhart (1931); D. C. Montgomery, Introduction to Statistical Quality Control; NIST/SEMATECH e-Handbook 6.3.3.2,
 * whose wafers the tests hold. The run of eight is Western Electric's rule 4.
 *
 * @param years two or more, in order, each with a denominator of 1 or more
 * @throws with fewer than two
 */
export function pChart(years: readonly (CountedShare & { readonly year: number })[]): PChart {
  invariant(years.length >= 2, 'a series is of two years or more');
  const centre = pooledShare(years);
  const points = years.map((one) => {
    const share = shareOf(one);
    const spread = 3 * Math.sqrt((centre * (1 - centre)) / one.denominator);
    const isOutside = Math.abs(share - centre) > spread + 1e-12;
    return {
      year: one.year,
      share,
      limits: { low: clampedShare(centre - spread), high: clampedShare(centre + spread) },
      isOutside,
    };
  });
  const hasRun = longestRun(points.map(({ share }) => Math.sign(share - centre))) >= YEARS_OF_RUN;
  return { centre, points, hasRun, isStable: !hasRun && points.every(({ isOutside }) => !isOutside) };
}

function longestRun(sides: readonly number[]): number {
  let [longest, run, last] = [0, 0, 0];
  for (const side of sides) {
    run = side === 0 ? 0 : side === last ? run + 1 : 1;
    last = side;
    longest = Math.max(longest, run);
  }
  return longest;
}
