import { assertNever } from '../../core';
import { type Fraction, fraction } from './fraction';
import { divideInterval, intersect, type Interval } from './interval';
import type { PrintedFigure } from './printed-figure';
import { type Printing, roundedDigits, roundingRules, type RoundingRule } from './rounding';

/** A printed figure that is a number. */
export type NumericFigure = Extract<PrintedFigure, { kind: 'figure' }>;

/** The figures a share can print as, from the digits `least` to `most` with so many decimals (0,1–0,4 is 1 to 4 with one). */
export interface PrintedRange {
  readonly least: number;
  readonly most: number;
  readonly decimals: number;
}

/**
 * The interval of true values, in the figure's own unit, that print as the figure under a rounding rule [PUB-1]:
 * "77,7" is [77,65; 77,75) half away from zero, and [77,7; 77,8) when cut.
 *
 * A dash is not rounded: it stands for zero alone.
 *
 * @returns exact ends; never empty
 */
export function roundingInterval(
  figure: Pick<NumericFigure, 'digits' | 'decimals' | 'exact'>,
  rule: RoundingRule = 'halfAwayFromZero',
): Interval {
  const { digits } = figure;
  const halves = (value: number): Fraction => fraction(value, 2 * 10 ** figure.decimals);
  if (figure.exact === true) {
    return {
      lower: halves(2 * digits),
      upper: halves(2 * digits),
      lowerInclusive: true,
      upperInclusive: true,
    };
  }
  const nearest = (lowerInclusive: boolean, upperInclusive: boolean): Interval => ({
    lower: halves(2 * digits - 1),
    upper: halves(2 * digits + 1),
    lowerInclusive,
    upperInclusive,
  });
  switch (rule) {
    case 'halfAwayFromZero':
      return nearest(digits > 0, digits < 0);
    case 'halfTowardZero':
      return nearest(digits <= 0, digits >= 0);
    case 'halfToEven':
      return nearest(digits % 2 === 0, digits % 2 === 0);
    case 'truncation':
      return {
        lower: halves(digits > 0 ? 2 * digits : 2 * digits - 2),
        upper: halves(digits < 0 ? 2 * digits : 2 * digits + 2),
        lowerInclusive: digits > 0,
        upperInclusive: digits < 0,
      };
    case 'up':
      return {
        lower: halves(2 * digits - 2),
        upper: halves(2 * digits),
        lowerInclusive: false,
        upperInclusive: true,
      };
    default:
      return assertNever(rule);
  }
}

/**
 * Whether the exact fraction count/denominator prints as the figure under a rule.
 *
 * @param scale 100 when the figure is per cent, 1 when it is a share from 0 to 1 or a mean; a figure with "%" is always per cent
 * @returns false for denominator 0: what cannot be given prints as no figure [VAL-3]
 */
export function printsAs(
  figure: NumericFigure,
  count: number,
  denominator: number,
  rule: RoundingRule = 'halfAwayFromZero',
  scale = 100,
): boolean {
  if (denominator <= 0) return false;
  if (figure.exact === true) return count === 0;
  const printing = { scale: scaleOf(figure, scale), decimals: figure.decimals, rule };
  return roundedDigits(count, denominator, printing) === figure.digits;
}

/** The named rules under which count/denominator prints as the figure, in the order of {@link roundingRules}; empty when none. */
export function rulesThatPrint(
  figure: NumericFigure,
  count: number,
  denominator: number,
  scale = 100,
): readonly RoundingRule[] {
  return roundingRules.filter((rule) => printsAs(figure, count, denominator, rule, scale));
}

/** The figures that the fractions in an interval print as; an end that does not belong to the interval does not print. */
export function printedRange(values: Interval, printing: Printing): PrintedRange {
  const { decimals, rule, scale } = printing;
  const prints = (digits: number): boolean =>
    intersect(divideInterval(roundingInterval({ digits, decimals }, rule), scale), values) !== null;
  let least = roundedDigits(values.lower.numerator, values.lower.denominator, printing) - 1;
  let most = roundedDigits(values.upper.numerator, values.upper.denominator, printing) + 1;
  while (!prints(least)) least++;
  while (!prints(most)) most--;
  return { least, most, decimals };
}

/** What a figure's fraction was multiplied with: 100 when it says per cent itself, else what the caller knows. */
export function scaleOf(figure: NumericFigure, scale: number): number {
  return figure.unit === 'percent' ? 100 : scale;
}
