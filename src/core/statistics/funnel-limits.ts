import {
  clampedShare,
  normalQuantile,
  shareOf,
  type ConfidenceInterval,
  type ConfidenceLevel,
  type CountedShare,
} from './confidence';

/** Where a share lies against the limits round a baseline: `above` is outside the 95 % limits, `farAbove` outside those of 99.8 %. */
export type FunnelPosition = 'farAbove' | 'above' | 'within' | 'below' | 'farBelow';

/** How wide limits are round a baseline for a denominator of the size. */
export interface FunnelRule {
  readonly limits: (denominator: number, level: ConfidenceLevel) => ConfidenceInterval;
  readonly positionOf: (of: CountedShare) => FunnelPosition;
}

/**
 * Funnel limits round a baseline θ ([STA-2]): θ ± z·√(θ(1 − θ)/N), kept within 0–1. The baseline is the share of the level above,
 * Σ counts / Σ denominators. θ = 80.642448 %, N = 10: 56.15–100 at 95 %.
 *
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005); the form of
 * Public Health England's tools.
 *
 * @param baseline a share from 0 to 1
 */
export function funnelRule(baseline: number): FunnelRule {
  const spread = (denominator: number, level: ConfidenceLevel): number =>
    normalQuantile(level) * Math.sqrt((baseline * (1 - baseline)) / denominator);
  return {
    limits: (denominator, level) => ({
      low: clampedShare(baseline - spread(denominator, level)),
      high: clampedShare(baseline + spread(denominator, level)),
    }),
    positionOf: (of) => positionAmong(shareOf(of) - baseline, (level) => spread(of.denominator, level)),
  };
}

/**
 * Funnel limits widened for over-dispersion ([STA-2]): sin²(asin√θ ± z·√(1/(4N) + τ²)), where τ² is how much more than chance
 * the regions differ (`overDispersion`). With τ² = 0 they are the limits on the arcsine scale.
 *
 * Source: Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and Safety in Health Care 14 (2005).
 *
 * @param tauSquared 0 or more, on the arcsine scale
 */
export function adjustedFunnelRule(baseline: number, tauSquared: number): FunnelRule {
  const middle = Math.asin(Math.sqrt(baseline));
  const spread = (denominator: number, level: ConfidenceLevel): number =>
    normalQuantile(level) * Math.sqrt(1 / (4 * denominator) + tauSquared);
  const back = (angle: number): number => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
  return {
    limits: (denominator, level) => ({
      low: back(middle - spread(denominator, level)),
      high: back(middle + spread(denominator, level)),
    }),
    positionOf: (of) =>
      positionAmong(Math.asin(Math.sqrt(shareOf(of))) - middle, (level) => spread(of.denominator, level)),
  };
}

/** On a limit is within. */
function positionAmong(distance: number, spread: (level: ConfidenceLevel) => number): FunnelPosition {
  // A spread of 0 (a baseline of 0 or 1) leaves no room for chance, nor for what only the last digit of a division makes.
  const away = Math.abs(distance) < 1e-12 ? 0 : Math.abs(distance);
  if (away > spread(99.8)) return distance > 0 ? 'farAbove' : 'farBelow';
  if (away > spread(95)) return distance > 0 ? 'above' : 'below';
  return 'within';
}
