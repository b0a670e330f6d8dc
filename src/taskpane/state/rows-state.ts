import type { RowTrace } from '../../core';
import type { ColumnChoices } from './chosen-data';

/** The row that was selected, and what it does. */
export interface TracedRow {
  /** Its first cell that is read. */
  readonly address: string;
  readonly trace: RowTrace;
  /** Where the row stands that counts in place of this one; '' where none does. */
  readonly by: string;
  /** The columns as they were chosen then: the answer holds as long as they are. */
  readonly columns: ColumnChoices;
}

/** The rows behind a figure, some of them selected in the sheet. */
export interface FigureRows {
  /** The figure (figureKey) and which part of it. */
  readonly figure: string;
  readonly part: string;
  /** 1-based row numbers of the sheet. */
  readonly rows: readonly number[];
  /** How many stand before those selected, and how many are selected. */
  readonly from: number;
  readonly selected: number;
}
