import type {
  Classification,
  HeaderRequest,
  Indicator,
  KostraGroups,
  RangeSnapshot,
  RawCell,
  Reporting,
} from '../core';

/** How the functions reach the tables of the workbook they stand in. */
export interface TableReader {
  /**
   * Hands every block of a table's rows to `take`, in order, the header row in the first.
   *
   * @param name a table's name, or another name that stands for cells
   * @returns the name as the workbook writes it
   * @throws WorkbookError when it cannot be read; Cancelled when the signal says so
   */
  readonly read: (name: string, header: HeaderRequest, options: ReadTableOptions) => Promise<string>;
  /**
   * Calls `changed` each time the name may stand for other cells, or its cells hold other values, until the returned function is
   * called. A name that stands for nothing is watched too.
   */
  readonly watch: (name: string, changed: () => void) => Promise<() => void>;
  /** Looks now for what Excel does not tell: tables with another name or size. Whoever watches is told as usual. */
  readonly verify: () => Promise<void>;
  /**
   * Has every formula on these sheets computed again; on all sheets where one of them is not known (null) or gone.
   *
   * @throws WorkbookError when Excel refuses
   */
  readonly recalculate: (sheets: readonly (string | null)[]) => Promise<void>;
  /**
   * The values of the cells of an address with its sheet (`Ark1!A1:B9`), an empty cell as `''`.
   *
   * @throws WorkbookError when there are no such cells
   */
  readonly cells: (address: string) => Promise<readonly (readonly RawCell[])[]>;
  /** The tables whose rows below the header may be these; none when Excel refuses to say. */
  readonly tablesWith: (rows: readonly (readonly RawCell[])[]) => Promise<TablesWithRows>;
  /** The columns the user has pointed out for a table, role → header; empty when none. */
  readonly mapping: (name: string) => Promise<Readonly<Record<string, string>>>;
}

/** Tables that rows without a header may come from. */
export interface TablesWithRows {
  /** Those with as many rows and columns, and the same first and last row. */
  readonly same: readonly TableHeader[];
  /** The names of those with as many columns. */
  readonly asWide: readonly string[];
}

/** The header of a table, and where it stands: its sheet, and row and column from 1. */
export interface TableHeader {
  readonly table: string;
  readonly header: readonly RawCell[];
  readonly source: string;
  readonly firstRow: number;
  readonly firstColumn: number;
}

/** What a reader is told and tells on the way. */
export interface ReadTableOptions {
  readonly take: (snapshot: RangeSnapshot) => void;
  /** Rows done of all rows. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** The clock, as far as it is needed. */
export interface Timers {
  /** Runs something later; the returned function calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
}

/** The cell of a streaming function. */
export interface StreamingCell {
  /** Shows an answer, or the refusal that it throws. */
  readonly show: (answer: () => string) => void;
  /** To be called when Excel needs the cell no more. */
  onCanceled: () => void;
}

/** What the user has settled for the workbook; a new object whenever something changed. */
export interface FunctionSettings {
  /** The shipped indicators and the user's own. */
  readonly indicators: readonly Indicator[];
  readonly classification: Classification;
  readonly reporting: Reporting;
  /** Null when no table of KOSTRA groups was given. */
  readonly kostra: KostraGroups | null;
}
