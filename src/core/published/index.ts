/** What is published, checked with and without the data [PUB-1]–[PUB-4]: the room's public API, re-exports only. */
export { digitsText, readPrintedFigure } from './printed-figure';
export type { PrintedFigure, PublishedSign, PublishedValue, ReadFigureOptions } from './printed-figure';
export { fraction } from './fraction';
export type { Fraction } from './fraction';
export type { Interval } from './interval';
export { roundedDigits, roundingRules } from './rounding';
export type { Printing, RoundingRule } from './rounding';
export { printedRange, printsAs, roundingInterval, rulesThatPrint } from './rounding-interval';
export type { NumericFigure, PrintedRange } from './rounding-interval';
export { denominatorsFor, numeratorsFor } from './denominators';
export type { CountRange, Denominators, FigureReading } from './denominators';
export type { FeasibilityOptions, OutcomeCells, OutcomeRow, PublishedCell } from './outcome-row';
export { checkRow, countsFor, rowDenominators } from './feasibility';
export type { DenominatorFinding, RowCounts, RowDenominators, RowFeasibility } from './feasibility';
export type { ConflictReason } from './row-conflict';
export { bracketFromCounts, bracketFromShares } from './missingness-bracket';
export type { MissingnessBracket, PublishedShares } from './missingness-bracket';
