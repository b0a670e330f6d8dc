import { invariant } from '../../core';
import { leastCount, mostCount, ratioInterval, shareInterval } from './count-bounds';
import { ceilOfProduct, type Fraction, floorOfProduct } from '../figures/fraction';
import type { Interval } from '../figures/interval';
import { lastUnfit } from './last-unfit';
import type { RoundingRule } from '../figures/rounding';
import type { NumericFigure } from '../figures/rounding-interval';

/** What kind of fraction a printed figure stands for, and how it was rounded. */
export interface FigureReading {
  readonly rule?: RoundingRule;
  /** What count/denominator was multiplied with: 100 for per cent (the default), 1 for a share from 0 to 1 or a mean. */
  readonly scale?: number;
  /** `share` (the default): the count is at most the denominator. `mean`: a sum of whole numbers over a number of persons. */
  readonly of?: 'share' | 'mean';
}

/** Whole numbers from `least` to `most`, both included. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** The denominators that fit a printed figure [PUB-3]. */
export interface Denominators {
  /** The least that fits, sought without bound; null when none does (a share of 100,1 %). */
  readonly least: number | null;
  /** Every one that fits from 1 up to `max`, ascending. */
  readonly fitting: readonly number[];
  readonly max: number;
  /** The last one that does not fit: every greater one does, proved and not only searched. 0 when all fit; null when none does. */
  readonly lastUnfit: number | null;
}

/**
 * All denominators a printed share or mean is possible for (the GRIM test run backwards) [PUB-3]: 84,4 per cent needs at least 32 persons.
 *
 * @param max the greatest denominator listed; 10 000 unless told otherwise
 */
export function denominatorsFor(
  figure: NumericFigure,
  reading: FigureReading = {},
  max = 10_000,
): Denominators {
  invariant(Number.isSafeInteger(max) && max >= 0, `${max} is no greatest denominator`);
  const ratio = ratioOf(figure, reading);
  if (ratio === null) return { least: null, fitting: [], max, lastUnfit: null };
  const fitting: number[] = [];
  for (let denominator = 1; denominator <= max; denominator++) {
    if (leastCount(ratio, denominator) <= mostCount(ratio, denominator)) fitting.push(denominator);
  }
  return { least: simplestFraction(ratio).denominator, fitting, max, lastUnfit: lastUnfit(ratio) };
}

/**
 * The numerators that print as the figure over a known denominator (the GRIM test) [PUB-3].
 *
 * @param denominator a whole number; with 0 no figure is possible [VAL-3]
 * @returns the range of numerators, or null when none prints so
 */
export function numeratorsFor(
  figure: NumericFigure,
  denominator: number,
  reading: FigureReading = {},
): CountRange | null {
  const ratio = ratioOf(figure, reading);
  if (ratio === null || denominator < 1) return null;
  const range = { least: leastCount(ratio, denominator), most: mostCount(ratio, denominator) };
  return range.least <= range.most ? range : null;
}

/** The fraction with the least denominator in an interval; of several, the least above 0 in size (Stern and Brocot's tree). */
export function simplestFraction(within: Interval): Fraction {
  const whole = leastCount(within, 1);
  if (whole <= mostCount(within, 1)) return { numerator: whole, denominator: 1 };
  // No whole number inside: turn the part behind the mark upside down and look there. Ends swap places.
  const base = floorOfProduct(1, within.lower.numerator, within.lower.denominator);
  const lower = within.lower.numerator - base * within.lower.denominator;
  const upper = within.upper.numerator - base * within.upper.denominator;
  const turned = simplestReciprocal(
    { numerator: within.upper.denominator, denominator: upper },
    within.upperInclusive,
    lower === 0 ? null : { numerator: within.lower.denominator, denominator: lower },
    within.lowerInclusive,
  );
  return { numerator: base * turned.numerator + turned.denominator, denominator: turned.numerator };
}

/** {@link simplestFraction} where the upper end may be missing (infinite), as the reciprocal of 0 is. */
function simplestReciprocal(
  lower: Fraction,
  lowerInclusive: boolean,
  upper: Fraction | null,
  upperInclusive: boolean,
): Fraction {
  if (upper !== null) return simplestFraction({ lower, upper, lowerInclusive, upperInclusive });
  const whole = lowerInclusive
    ? ceilOfProduct(1, lower.numerator, lower.denominator)
    : floorOfProduct(1, lower.numerator, lower.denominator) + 1;
  return { numerator: whole, denominator: 1 };
}

function ratioOf(figure: NumericFigure, reading: FigureReading): Interval | null {
  const rule = reading.rule ?? 'halfAwayFromZero';
  const scale = reading.scale ?? 100;
  return (reading.of ?? 'share') === 'share'
    ? shareInterval(figure, rule, scale)
    : ratioInterval(figure, rule, scale);
}
