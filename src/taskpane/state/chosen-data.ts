import type { Reporting, Issue } from '../../core';
import type { WorkbookSource } from '../../hosts/host';
import type { Offer } from './offer';
import type { RegionsState } from './regions-state';

/** The data: being looked for, not there, or chosen among what was offered. */
export type DataState = { readonly kind: 'looking' } | { readonly kind: 'none' } | ChosenData;

/** A table was chosen. */
export interface ChosenData {
  readonly kind: 'chosen';
  readonly offers: readonly Offer[];
  readonly source: WorkbookSource;
  readonly columns: ColumnChoices;
  readonly inspection: Inspection;
  /** The regions that its rows are counted by. */
  readonly regions: RegionsState;
}

/** What the user has said about the data; remembered in the workbook with the source. */
export interface ColumnChoices {
  /** Role → header; an empty header says that no column has the role. */
  readonly mapping: Readonly<Record<string, string>>;
  /** The year of all rows, where no column says it; null when not given. */
  readonly year: number | null;
  readonly reporting: Reporting;
  /** The table of KOSTRA groups, by address; null for none. */
  readonly kostra: string | null;
}

/** Whether all rows have been looked at. */
export type Inspection =
  | { readonly kind: 'notInspected' }
  | { readonly kind: 'inspecting' }
  | { readonly kind: 'inspected'; readonly facts: DataFacts };

/** What is known of the data once all rows have been read. */
export interface DataFacts {
  readonly rows: number;
  readonly persons: number;
  readonly years: readonly number[];
  readonly issues: readonly Issue[];
}
