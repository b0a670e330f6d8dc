import { numeratorsFor, roundingInterval, type NumericFigure } from '../../published';
import type { CountsOver, Linear } from './system';

/** A printed share with the variables it is of. */
export interface ShareOfRow {
  readonly figure: NumericFigure;
  /** 100 when it is per cent, 1 when it is from 0 to 1. */
  readonly scale: number;
  readonly count: number;
  readonly denominator: number;
  readonly cell: number;
}

/** A share as two conditions on its count and denominator, exact in whole numbers, beside the one that there is somebody. */
export function shareConditions({ figure, scale, count, denominator, cell }: ShareOfRow): readonly Linear[] {
  const { lower, upper, lowerInclusive, upperInclusive } = roundingInterval(figure);
  const low = { by: lower.denominator * scale, times: lower.numerator, strict: lowerInclusive ? 0 : 1 };
  const high = { by: upper.denominator * scale, times: upper.numerator, strict: upperInclusive ? 0 : 1 };
  const somebody: Linear = { terms: [{ variable: denominator, factor: 1 }], least: 1, most: Infinity, cell };
  return [
    somebody,
    ...(low.times <= 0 ? [] : [over(count, low.by, denominator, -low.times, low.strict, cell)]),
    ...(high.times >= high.by ? [] : [over(count, -high.by, denominator, high.times, high.strict, cell)]),
  ];
}

/** The counts that print as the share over one denominator. */
export function countsOfShare({ figure, scale, count, denominator, cell }: ShareOfRow): CountsOver {
  return {
    count,
    denominator,
    cell,
    at: (known) => numeratorsFor(figure, known, { scale }) ?? NONE,
  };
}

const NONE = { least: 1, most: 0 };

function over(
  count: number,
  factor: number,
  denominator: number,
  other: number,
  least: number,
  cell: number,
): Linear {
  return {
    terms: [
      { variable: count, factor },
      { variable: denominator, factor: other },
    ],
    least,
    most: Infinity,
    cell,
  };
}
