/** Published tables held against data and against themselves ([PUB-2], [PUB-3]): the room's public API, re-exports only. */
export { shownText } from './recognise/published-grid';
export type { PublishedGrid } from './recognise/published-grid';
export { estimatedRegions } from './recognise/estimated-regions';
export { gridChange, gridFingerprint } from './recognise/grid-fingerprint';
export type { GridChange, GridFingerprint } from './recognise/grid-fingerprint';
export type { PublishedPart, Words as PublishedWords } from './recognise/words';
export type { PublishedRegion } from './recognise/place-region';
export { readShare, scaleOfColumn } from './recognise/scale';
export type { ColumnScale, ShareCell } from './recognise/scale';
export { fitOfTable, recogniseTable } from './recognise/recognise-table';
export type { RecogniseOptions } from './recognise/recognise-table';
export { notPlacedIn, totalOf } from './recognise/unplaced-figures';
export type {
  NotPlaced,
  RecognisedCell,
  RecognisedColumn,
  RecognisedTable,
  UnplacedCell,
  UnplacedReason,
} from './recognise/recognised-table';
export { compareCells, ourFigure, verdictOn } from './compare-cells';
export { verdictOnNumber } from './number-verdict';
export type { CellVerdict, ComparedCell, JudgedCell, NearestCounts, OurFigure } from './compare-cells';
export type { ReadingVariant, Recount, RecountVariant } from './reading-variant';
export { explainDifferences, explanationSteps } from './explain-differences';
export type { Explanation, ExplanationQuestion } from './explanation';
export { absentRegions } from './absent-regions';
export type { AbsentRegions } from './absent-regions';
export { findingSteps } from './table-findings';
export type { BeginRecount, DataCounted, FindingStep, TableFindings } from './table-findings';
export { checkRecognised, checkSteps } from './table-check';
export type { ForcedRow, TableCheck, TableCheckOptions } from './table-check';
export {
  absentText,
  countVerdicts,
  layoutVerdicts,
  leftOutLines,
  summaryText,
} from '../layout/layout-verdicts';
export type { VerdictLayoutOptions } from '../layout/layout-verdicts';
export { measureText, oursText } from '../layout/cell-table';
export { explanationText, forcedText, otherRoundingText, unreadableNotes } from '../layout/finding-tables';
