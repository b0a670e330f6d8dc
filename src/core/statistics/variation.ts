import { invariant } from '../assert';
import { chiSquareTail } from './chi-square';
import { shareOf, type CountedShare } from './confidence';
import { minus, ratio, sumOfRatios, type ExactRatio } from './exact-ratio';
import { overDispersion } from './over-dispersion';
import { percentileOf } from './percentile';

/** How much the shares of some regions differ. No number here is "large" by itself: what is large is for the reader to say. */
export interface Variation {
  /** Regions with a figure. */
  readonly regions: number;
  /** Shares 0–1. The percentiles are of the regions' shares, each region counting once. */
  readonly least: number;
  readonly percentile10: number;
  readonly percentile90: number;
  readonly most: number;
  /** Σ n(p − θ)² over regions, exact: what of the spread of answers is between regions. */
  readonly between: ExactRatio;
  /** Σ n·p(1 − p), exact: what is within them. Between and within are together Nθ(1 − θ). */
  readonly within: ExactRatio;
  /** χ² = between / (θ(1 − θ)) with regions − 1 degrees of freedom, and how often chance alone gives as much; null where θ is 0 or 1. */
  readonly heterogeneity: {
    readonly chiSquare: number;
    readonly degreesOfFreedom: number;
    readonly probability: number;
  } | null;
  /** τ on the arcsine scale (`overDispersion`): spread between regions beyond chance. */
  readonly tau: number;
}

/**
 * The variation of a share between regions ([STA-5]): range, 10th and 90th percentile, the spread parted exactly in between and within,
 * and whether chance alone would give it (Pearson's χ² of a 2 × k table).
 *
 * Source: W. G. Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10 (1954); for why no number is "large"
 * J. Merlo and others, "Challenging the present and future of small-area variation", 2019.
 *
 * @param regions two or more, each with a denominator of 1 or more
 * @throws with fewer than two
 */
export function variationOf(regions: readonly CountedShare[]): Variation {
  invariant(regions.length >= 2, 'variation is between two regions or more');
  const shares = regions.map(shareOf);
  const count = regions.reduce((sum, one) => sum + one.count, 0);
  const denominator = regions.reduce((sum, one) => sum + one.denominator, 0);
  const within = sumOfRatios(regions.map(spreadWithin));
  const whole = spreadWithin({ count, denominator });
  const between = minus(whole, within);
  return {
    regions: regions.length,
    least: Math.min(...shares),
    percentile10: percentileOf(shares, 0.1),
    percentile90: percentileOf(shares, 0.9),
    most: Math.max(...shares),
    between,
    within,
    heterogeneity: whole.numerator === 0n ? null : heterogeneityOf(regions, count / denominator),
    tau: Math.sqrt(overDispersion(regions).tauSquared),
  };
}

/** n·p(1 − p) = x(n − x)/n. */
function spreadWithin({ count, denominator }: CountedShare): ExactRatio {
  return ratio(BigInt(count) * BigInt(denominator - count), denominator);
}

function heterogeneityOf(regions: readonly CountedShare[], baseline: number): Variation['heterogeneity'] {
  const chiSquare = regions.reduce(
    (sum, one) => sum + (one.denominator * (shareOf(one) - baseline) ** 2) / (baseline * (1 - baseline)),
    0,
  );
  const degreesOfFreedom = regions.length - 1;
  return { chiSquare, degreesOfFreedom, probability: chiSquareTail(chiSquare, degreesOfFreedom) };
}
