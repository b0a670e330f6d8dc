/*
 * This room is where numbers are floating point, and the only one: limits and parts of variation have no exact digits. What is
 * counted, and every printed share, stays in integers ([VAL-1], [STA-7]). All shares here are from 0 to 1.
 */
import { invariant } from '../assert';

/** How sure an interval or a limit is, per cent. */
export type ConfidenceLevel = 95 | 99.8;

/** Two ends, `low` ≤ `high`: of a share within 0–1, of a difference within −1–1. */
export interface ConfidenceInterval {
  readonly low: number;
  readonly high: number;
}

/** What a share is made of: `count` of `denominator`, whole numbers. */
export interface CountedShare {
  readonly count: number;
  readonly denominator: number;
}

/**
 * The two-sided quantile of the normal distribution: Φ(z) = 0.975 and 0.999. Digits: Wolfram MathWorld "Normal Distribution
 * Function" by inversion, the same in R's qnorm and SciPy's ndtri; constants, because approximations in small libraries err in the third decimal.
 */
export function normalQuantile(level: ConfidenceLevel): number {
  return level === 95 ? 1.959963984540054 : 3.0902323061678132;
}

/**
 * The share as a number.
 *
 * @throws when the denominator is not a positive whole number, or the count not a whole number from 0 to it
 */
export function shareOf({ count, denominator }: CountedShare): number {
  invariant(Number.isSafeInteger(denominator) && denominator > 0, 'a denominator is a positive whole number');
  invariant(
    Number.isSafeInteger(count) && count >= 0 && count <= denominator,
    'a count is 0 to its denominator',
  );
  return count / denominator;
}

/** Within 0–1: a limit outside it is no share. */
export function clampedShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Tenths of a per cent nearest to a statistic, for printing beside exact shares; half away from zero. May be negative. */
export function statisticTenths(share: number): number {
  // `+ 0` turns −0 into 0.
  return Math.sign(share) * Math.round(Math.abs(share) * 1000) + 0;
}
