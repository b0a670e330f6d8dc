import type { Language } from '../../core';
import type { WorkbookSource, WrittenSheet } from '../../hosts/host';
import type { ColumnChoices } from './chosen-data';
import type { Headline } from './headline';
import type { Wishes } from './wishes';

/** The form that this version writes; another counts as nothing. */
export const SAVED_FORM = 1;

/** What the workbook remembers of the pane: choices and main figures, nothing about persons. A form of its own, JSON. */
export interface SavedRuns {
  /** Raised when the form changes. */
  readonly form: typeof SAVED_FORM;
  readonly language: Language;
  /** The last run first, one for each source. */
  readonly runs: readonly SavedRun[];
}

/** One run: enough to do it again and to show its main figures. */
export interface SavedRun {
  readonly source: WorkbookSource;
  readonly columns: ColumnChoices;
  readonly wishes: Wishes;
  readonly time: string;
  /** Null where they would tell something of hidden figures. */
  readonly rows: number | null;
  readonly persons: number | null;
  readonly sheets: readonly WrittenSheet[];
  /** Those of the latest year. */
  readonly headlines: readonly Headline[];
}
