import { assertNever, type Indicator, type Measure } from '../../core';
import { numeratorsFor, type CountRange } from '../feasibility/denominators';
import { type Fraction, fraction, subtract } from '../figures/fraction';
import { divideInterval, type Interval } from '../figures/interval';
import type { PrintedFigure } from '../figures/printed-figure';
import { roundedDigits, type RoundingRule } from '../figures/rounding';
import {
  printsAs,
  roundingInterval,
  rulesThatPrint,
  scaleOf,
  type NumericFigure,
} from '../figures/rounding-interval';
import type { CannotTell } from './cannot-tell';
import { MeasureLookup } from './measure-lookup';
import type { RecognisedCell } from './recognise/recognised-table';
import { remembered } from './remembered';

/** What comes of holding a published cell against the data ([PUB-2]). */
export type CellVerdict =
  /** Our figure prints as the cell by the ordinary rule; or both have none, for the same reason. */
  | { readonly kind: 'agrees' }
  /** Our figure prints as the cell only by these other rules. */
  | { readonly kind: 'rounding'; readonly rules: readonly RoundingRule[] }
  | {
      readonly kind: 'differs';
      /** Published less ours: percentage points for a share, persons for a count. Null when one of them is no figure. */
      readonly difference: Fraction | null;
      /** For a share over our denominator; null for counts and where we have no denominator. */
      readonly nearest: NearestCounts | null;
    }
  /** One side has no figure. */
  | { readonly kind: 'missing'; readonly side: 'published' | 'ours' }
  | { readonly kind: 'cannotTell'; readonly why: CannotTell };

/** The counts that would print the published share over our denominator; or that none does, with those on both sides. */
export type NearestCounts =
  | { readonly kind: 'counts'; readonly counts: CountRange; readonly denominator: number }
  | {
      readonly kind: 'none';
      readonly denominator: number;
      readonly below: PrintedCount | null;
      readonly above: PrintedCount | null;
    };

/** A count and the digits its share prints as, with the published number of decimals. */
export interface PrintedCount {
  readonly count: number;
  readonly digits: number;
}

/** A published cell with its verdict and what it was held against. */
export interface ComparedCell {
  readonly cell: RecognisedCell;
  readonly verdict: CellVerdict;
  /** Our måltall; for a denominator any of those it is the denominator of. Null when the data have none such. */
  readonly ours: Measure | null;
  /** The true values that print as the cell, as a fraction from 0 to 1 or a number of persons; null for no figure. */
  readonly interval: Interval | null;
}

/**
 * Holds each published cell against the measures ([PUB-2]).
 *
 * @param measures of one reading, any number of years, levels and indicators
 * @param indicators those of the measures; the only one is taken where a cell names none
 * @returns one for each cell, in their order
 */
export function compareCells(
  cells: readonly RecognisedCell[],
  measures: readonly Measure[],
  indicators: readonly Indicator[],
): readonly ComparedCell[] {
  const book = new MeasureLookup(measures, indicators);
  const intervalOf = intervalReader();
  return cells.map((cell) => {
    const found = book.find(cell);
    const interval = intervalOf(cell);
    return found.kind === 'ok'
      ? { cell, verdict: verdictOn(cell, found.measure), ours: found.measure, interval }
      : { cell, verdict: { kind: 'cannotTell', why: found.why }, ours: null, interval };
  });
}

/** What our side of a cell is: the number it should print as, or why there is none. */
export type OurFigure =
  | { readonly kind: 'share'; readonly count: number; readonly denominator: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'none'; readonly status: Exclude<Measure['status'], 'value'> };

/** Our side of a cell of that part. */
export function ourFigure(
  part: RecognisedCell['part'],
  { count, denominator, status }: Pick<Measure, 'count' | 'denominator' | 'status'>,
): OurFigure {
  if (count === null || denominator === null)
    return { kind: 'none', status: status === 'value' ? 'notReported' : status };
  if (part === 'denominator') return { kind: 'count', count: denominator };
  if (part === 'count') return { kind: 'count', count };
  return denominator === 0
    ? { kind: 'none', status: 'zeroDenominator' }
    : { kind: 'share', count, denominator };
}

/** What of a cell its verdict depends on: the figure and what kind of figure it is. */
export type JudgedCell = Pick<RecognisedCell, 'figure' | 'part' | 'scale'>;

/** Holds one published figure against the måltall that it is of ([PUB-2]). */
export function verdictOn(cell: JudgedCell, measure: Measure): CellVerdict {
  const ours = ourFigure(cell.part, measure);
  if (ours.kind === 'none' && ours.status === 'suppressed') {
    const same = cell.figure.kind === 'sign' && cell.figure.status === 'suppressed';
    return same || cell.figure.kind === 'missing'
      ? { kind: 'agrees' }
      : { kind: 'cannotTell', why: { kind: 'suppressed', side: 'ours' } };
  }
  const { figure } = cell;
  switch (figure.kind) {
    case 'figure':
      return onFigure(cell, figure, ours);
    case 'sign':
      return onSign(figure, ours);
    case 'missing':
      return ours.kind === 'none' ? { kind: 'agrees' } : { kind: 'missing', side: 'published' };
    case 'unreadable':
      return { kind: 'cannotTell', why: { kind: 'unreadable' } };
    default:
      return assertNever(figure);
  }
}

/** A sign says why there is no figure; `.` and `..` are never mixed up ([VAL-3]). */
function onSign({ status }: Extract<PrintedFigure, { kind: 'sign' }>, ours: OurFigure): CellVerdict {
  if (status === 'suppressed') return { kind: 'cannotTell', why: { kind: 'suppressed', side: 'published' } };
  const oursNone = ours.kind === 'none' ? ours.status : null;
  if (status === 'zeroDenominator') {
    // Nobody in the denominator is a count of 0 to us; a table may print the sign for it.
    const nobody = oursNone === 'zeroDenominator' || (ours.kind === 'count' && ours.count === 0);
    if (nobody) return { kind: 'agrees' };
    return ours.kind === 'none'
      ? { kind: 'missing', side: 'ours' }
      : { kind: 'differs', difference: null, nearest: null };
  }
  if (oursNone === 'notReported' || oursNone === 'jointlyReported') return { kind: 'agrees' };
  return { kind: 'missing', side: 'published' };
}

function onFigure(cell: JudgedCell, figure: NumericFigure, ours: OurFigure): CellVerdict {
  if (ours.kind === 'none') {
    return ours.status === 'zeroDenominator'
      ? { kind: 'differs', difference: null, nearest: null }
      : { kind: 'missing', side: 'ours' };
  }
  if (ours.kind === 'count') {
    const difference = subtract(fraction(figure.digits, 10 ** figure.decimals), fraction(ours.count));
    return difference.numerator === 0 ? { kind: 'agrees' } : { kind: 'differs', difference, nearest: null };
  }
  const { count, denominator } = ours;
  const { scale } = cell;
  if (printsAs(figure, count, denominator, 'halfAwayFromZero', scale)) return { kind: 'agrees' };
  const rules = rulesThatPrint(figure, count, denominator, scale);
  if (rules.length > 0) return { kind: 'rounding', rules };
  return {
    kind: 'differs',
    difference: points(figure, count, denominator, scale),
    nearest: nearestCounts(figure, denominator, scale),
  };
}

/** Published less ours in percentage points. A computed value is cut to the decimals that leave the difference exact. */
function points(figure: NumericFigure, count: number, denominator: number, scale: number): Fraction {
  const excess = Math.max(0, figure.decimals - MOST_DECIMALS);
  const digits = excess === 0 ? figure.digits : Math.round(figure.digits / 10 ** excess);
  const factor = figure.unit === 'percent' ? 1 : 100 / scale;
  const published = fraction(digits * factor, 10 ** (figure.decimals - excess));
  return subtract(published, fraction(100 * count, denominator));
}

/** So many decimals over a million persons stay within exact integers. */
const MOST_DECIMALS = 6;

function nearestCounts(figure: NumericFigure, denominator: number, scale: number): NearestCounts | null {
  const counts = numeratorsFor(figure, denominator, { scale });
  if (counts) return { kind: 'counts', counts, denominator };
  const perUnit = figure.unit === 'percent' ? 100 : scale;
  const around = Math.floor((figure.digits * denominator) / (10 ** figure.decimals * perUnit));
  const printed = (at: number): PrintedCount | null =>
    at < 0 || at > denominator
      ? null
      : {
          count: at,
          digits: roundedDigits(at, denominator, {
            scale: perUnit,
            decimals: figure.decimals,
            rule: 'halfAwayFromZero',
          }),
        };
  return {
    kind: 'none',
    denominator,
    below: printed(Math.min(around, denominator)),
    above: printed(around + 1),
  };
}

/** The interval of a cell's true values; cells that were read as one figure share it. */
function intervalReader(): (cell: RecognisedCell) => Interval | null {
  const ofCounts = remembered((figure: NumericFigure): Interval => {
    const value = fraction(figure.digits, 10 ** figure.decimals);
    return { lower: value, upper: value, lowerInclusive: true, upperInclusive: true };
  });
  const ofShares = remembered((scale: number) =>
    remembered((figure: NumericFigure) => divideInterval(roundingInterval(figure), scaleOf(figure, scale))),
  );
  return ({ figure, part, scale }) => {
    if (figure.kind !== 'figure') return null;
    return part === 'share' ? ofShares(scale)(figure) : ofCounts(figure);
  };
}
