import { normalQuantile, wilsonInterval, type ConfidenceLevel } from '../../core';
import type { NumericFigure } from '../../published';
import type { CountsOver, Linear, WholeRange } from './system';

/** A printed interval of a share with the variables it is of. */
export interface IntervalOfRow {
  readonly low: NumericFigure;
  readonly high: NumericFigure;
  /** 100 when they are per cent, 1 when they are from 0 to 1. */
  readonly scale: number;
  readonly level: ConfidenceLevel;
  readonly count: number;
  readonly denominator: number;
  readonly cell: number;
}

/** How far the floating-point numbers of an interval may be off: an end this near a limit of rounding could be printed either way. */
const TOLERANCE = 1e-9;

/** The true numbers that print as an end, rounded to the nearest. */
function ends({ digits, decimals }: NumericFigure, scale: number): WholeRange {
  const unit = 1 / (10 ** decimals * scale);
  return { least: (digits - 0.5) * unit - TOLERANCE, most: (digits + 0.5) * unit + TOLERANCE };
}

/**
 * The denominators that Wilson's interval can have by its width w, which over n is from z²/(n + z²), at 0 of n, to z/√(n + z²), at a half: so
 * n is from z²/w − z² to z²/w² − z².
 */
export function intervalConditions({
  low,
  high,
  scale,
  level,
  denominator,
  cell,
}: IntervalOfRow): readonly Linear[] {
  const z2 = normalQuantile(level) ** 2;
  const [from, to] = [ends(low, scale), ends(high, scale)];
  const widest = to.most - from.least;
  const narrowest = to.least - from.most;
  return [
    {
      terms: [{ variable: denominator, factor: 1 }],
      least: Math.max(1, Math.ceil(z2 / widest - z2 - TOLERANCE)),
      most: narrowest > 0 ? Math.floor(z2 / (narrowest * narrowest) - z2 + TOLERANCE) : Infinity,
      cell,
    },
  ];
}

/** The counts over a denominator whose interval prints so: both ends grow with the count, so they are those between two. */
export function countsOfInterval({
  low,
  high,
  scale,
  level,
  count,
  denominator,
  cell,
}: IntervalOfRow): CountsOver {
  const [from, to] = [ends(low, scale), ends(high, scale)];
  return {
    count,
    denominator,
    cell,
    at(known) {
      const of = (one: number) => wilsonInterval({ count: one, denominator: known }, level);
      const least = firstCount(known, (one) => of(one).low >= from.least && of(one).high >= to.least);
      const tooMany = firstCount(known, (one) => of(one).low > from.most || of(one).high > to.most);
      return { least, most: tooMany - 1 };
    },
  };
}

/** The first count from which something holds; one more than the denominator where it holds of none. */
function firstCount(denominator: number, holds: (count: number) => boolean): number {
  let [low, high] = [0, denominator + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
