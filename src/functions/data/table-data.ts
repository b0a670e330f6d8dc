import type { CountedRows, Tabulation } from '../../core';
import type { WorkbookProblem } from '../../hosts/host';

/** Which counts of a table are wanted. Each is a reading of its own; all of a table have one version. */
export interface TableView {
  /** The year given by the caller: of all rows where there is no year column, else the only year that counts. */
  readonly year: number | null;
  /** Header of a grouping column ([REG-9]). */
  readonly group: string | null;
  /** Whether it is remembered where each row was counted. */
  readonly rows?: boolean;
}

/** A table that has been read. */
export interface TableData {
  /** The name as the workbook writes it. */
  readonly name: string;
  /** Counts the readings in this session, from 1. */
  readonly version: number;
  readonly tabulation: Tabulation;
  /** Where each row was counted, for who asked for it; null for the others. */
  readonly rows: CountedRows | null;
}

/** What became of a request for a table. */
export type TableAnswer =
  | { readonly kind: 'ready'; readonly data: TableData }
  | { readonly kind: 'failed'; readonly problem: TableProblem };

/** Why a table could not be read. */
export type TableProblem =
  | WorkbookProblem
  /** Excel has not answered for long. */
  | { readonly kind: 'stalled'; readonly name: string }
  /** Nobody waits for it any more. */
  | { readonly kind: 'givenUp'; readonly name: string };
