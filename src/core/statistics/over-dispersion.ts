import { invariant } from '../assert';
import { shareOf, type CountedShare } from './confidence';
import { percentileOf } from './percentile';

/** How much more regions differ than chance alone would make them. */
export interface OverDispersion {
  /** Σ counts / Σ denominators, 0–1. */
  readonly baseline: number;
  /** φ: the mean of the squared winsorised z; about 1 where there is chance alone. */
  readonly ratio: number;
  /** τ², the variance between regions on the arcsine scale; 0 or more. */
  readonly tauSquared: number;
}

/**
 * Over-dispersion of shares ([STA-2]): with Y = asin√p and s = 1/(2√N), z = (Y − asin√θ)/s drawn in to its 10th and 90th
 * percentile, φ = Σz²/n, and by the moments τ² = max(0, (nφ − (n − 1)) / (Σw − Σw²/Σw)), w = 1/s².
 *
 * Source: Spiegelhalter, Quality and Safety in Health Care 14 (2005); the additive model of the R package FunnelPlotR.
 *
 * @param regions two or more shares of the same measure
 * @throws with fewer than two
 */
export function overDispersion(regions: readonly CountedShare[]): OverDispersion {
  invariant(regions.length >= 2, 'over-dispersion is of two regions or more');
  const baseline = pooledShare(regions);
  const middle = Math.asin(Math.sqrt(baseline));
  const scores = regions.map(
    (one) => (Math.asin(Math.sqrt(shareOf(one))) - middle) * 2 * Math.sqrt(one.denominator),
  );
  const [least, most] = [percentileOf(scores, 0.1), percentileOf(scores, 0.9)];
  const squares = scores.reduce((sum, z) => sum + Math.min(most, Math.max(least, z)) ** 2, 0);
  const weights = regions.map(({ denominator }) => 4 * denominator);
  const whole = sumOf(weights);
  const among = whole - sumOf(weights.map((weight) => weight * weight)) / whole;
  const tauSquared = Math.max(0, (squares - (regions.length - 1)) / among);
  return { baseline, ratio: squares / regions.length, tauSquared };
}

/** Σ counts / Σ denominators, 0–1. */
export function pooledShare(regions: readonly CountedShare[]): number {
  return shareOf({
    count: sumOf(regions.map(({ count }) => count)),
    denominator: sumOf(regions.map(({ denominator }) => denominator)),
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
