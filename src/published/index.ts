/** What is published, checked with and without the data [PUB-1]–[PUB-4]: the room's public API, re-exports only. */
export { readPrintedFigure } from './figures/printed-figure';
export type {
  PrintedFigure,
  PublishedSign,
  PublishedValue,
  ReadFigureOptions,
} from './figures/printed-figure';
export { fraction } from './figures/fraction';
export type { Fraction } from './figures/fraction';
export type { Interval } from './figures/interval';
export { roundedDigits, roundingRules } from './figures/rounding';
export type { Printing, RoundingRule } from './figures/rounding';
export { printedRange, printsAs, roundingInterval, rulesThatPrint } from './figures/rounding-interval';
export type { NumericFigure, PrintedRange } from './figures/rounding-interval';
export { minimalSubset, smallestSubset } from './feasibility/minimal-subset';
export { denominatorsFor, numeratorsFor } from './feasibility/denominators';
export type { CountRange, Denominators, FigureReading } from './feasibility/denominators';
export type { FeasibilityOptions, OutcomeCells, OutcomeRow, PublishedCell } from './feasibility/outcome-row';
export { checkRow, countsFor } from './feasibility/feasibility';
export type { DenominatorFinding, RowCounts, RowFeasibility } from './feasibility/feasibility';
export { checkRowByAnyRule } from './feasibility/row-by-any-rule';
export type { RowByRule } from './feasibility/row-by-any-rule';
export type { ConflictReason } from './feasibility/row-conflict';
export { tableFeasibility, tableSteps } from './feasibility/table-feasibility';
export type {
  NarrowedRow,
  OpenRange,
  TableConflict,
  TableFeasibility,
} from './feasibility/table-feasibility';
export type {
  PrintedRegionSum,
  SumKind,
  TableOptions,
  TableRow,
  TableRules,
} from './feasibility/published-table';
export * from './compare';
export * from './prose';
export { textCell, verdictSheet, type SheetColumn } from './layout/verdict-sheet';
export { differenceText } from './layout/difference-text';
export { digitsText } from './words/digits';
export * from './words/published';
export * from './words/compare';
export { compareText, type CompareText } from './words/compare-table';
export * from './words/prose';
export { proseFinding, proseReason } from './words/prose-reasons';
