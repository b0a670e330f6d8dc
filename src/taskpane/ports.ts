import type {
  ColumnMap,
  HeaderRequest,
  Indicator,
  KostraGroups,
  Language,
  RangeSnapshot,
  Reporting,
} from '../core';
import type { WorkbookLayout } from '../layout';
import type { PageDocument } from '../page';
import type { PublishedGrid } from '../published';
import type {
  PresentData,
  ReadingProgress,
  RunProvenance,
  SelfTestStep,
  SheetState,
  TableSource,
  WorkbookSource,
  WriteOptions,
  WriteOutcome,
  WrittenSheet,
} from '../hosts/host';
import type { SavedRuns } from './state/saved-runs';
import type { Offer } from './state/offer';

/** What the pane asks of its surroundings. connect.ts joins it to Excel; tests join it to a workbook in memory. */
export interface PanePorts {
  readonly workbook: WorkbookPort;
  readonly memory: MemoryPort;
  readonly functions: FunctionsPort;
  readonly documents: DocumentsPort;
  readonly workbookFiles: WorkbookFilesPort;
  readonly shell: ShellPort;
  readonly clock: ClockPort;
}

/** The open workbook. Everything rejects with WorkbookError when Excel refuses, with Cancelled when told to stop. */
export interface WorkbookPort {
  /** Waits until no cell is being edited, for which Excel makes everything wait; says so when there is something to wait for. */
  readonly whenFree: (onWaiting: () => void) => Promise<void>;
  /** Cells that may be the data, the most likely first. */
  readonly offers: (indicators: readonly Indicator[]) => Promise<readonly Offer[]>;
  /** Prepares to read the columns needed of a table, block by block. */
  readonly open: (
    source: WorkbookSource,
    request: HeaderRequest,
    options: ReadingOptions,
  ) => Promise<OpenedTable>;
  /** Reads a table whole: for small ones, such as a table of KOSTRA groups. */
  readonly readAll: (source: WorkbookSource) => Promise<readonly RangeSnapshot[]>;
  /** What is selected: the cells, or for one cell the table or the sheet it is in. */
  readonly selected: () => Promise<WorkbookSource>;
  /** Reads cells with what they show: a published figure is its digits, not what is stored. */
  readonly readShown: (source: WorkbookSource, options: ReadingOptions) => Promise<PublishedGrid>;
  /** Writes result tables, all or nothing; never onto a sheet that somebody has edited without being told to. */
  readonly write: (
    layout: WorkbookLayout,
    run: RunProvenance,
    options: WriteOptions,
  ) => Promise<WriteOutcome>;
  /** Tries what the pane needs of Excel, in a sheet of its own that is taken away again. */
  readonly selfTest: () => Promise<readonly SelfTestStep[]>;
  /** Says of every written sheet what no longer holds. */
  readonly verify: (now: PresentData) => Promise<readonly SheetState[]>;
  /** Goes to cells, by an address with its sheet. */
  readonly select: (address: string) => Promise<void>;
  /** Selects rows of a table in its sheet, by their 1-based numbers in order; how many of them, from the first on, could be selected. */
  readonly selectRows: (source: WorkbookSource, rows: readonly number[]) => Promise<number>;
  /** The row of the active cell: its sheet, and its 1-based number. */
  readonly selectedRow: () => Promise<{ readonly sheet: string; readonly row: number }>;
  /** Goes to a sheet that was written; false when it is gone. */
  readonly showSheet: (sheet: WrittenSheet) => Promise<boolean>;
  /** Calls back when cells of the source change. Returns the way to stop. */
  readonly watch: (source: WorkbookSource, changed: () => void) => Promise<() => void>;
}

/** A table about to be read. */
export interface OpenedTable extends TableSource {
  /** The columns found; null when no row looks like a header. */
  readonly columns: ColumnMap | null;
}

/** How a table is read. */
export interface ReadingOptions {
  readonly signal: AbortSignal;
  readonly onProgress: ReadingProgress;
}

/** What the workbook remembers for whoever opens it next. It travels with the file: nothing about persons goes in. */
export interface MemoryPort {
  readonly recall: () => Promise<Recalled>;
  /** The columns a user pointed out, by what the source is called; an empty mapping forgets them. */
  readonly rememberMapping: (sourceName: string, mapping: Readonly<Record<string, string>>) => Promise<void>;
  readonly rememberRuns: (runs: SavedRuns) => Promise<void>;
}

/** What was remembered; `runs` as it was found, which may be another version's. */
export interface Recalled {
  readonly mappings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly runs: unknown;
}

/** The custom functions, which share the page. */
export interface FunctionsPort {
  /** Makes what is settled about the data hold for the functions in cells too. */
  readonly settle: (settled: { readonly reporting: Reporting; readonly kostra: KostraGroups | null }) => void;
}

/** Documents for a program that writes texts. What makes them is loaded when the first is made: it is large. */
export interface DocumentsPort {
  /** Pages as one .docx file; calls back after each with how many are done. What that throws ends it. */
  readonly write: (
    pages: readonly PageDocument[],
    onPage: (done: number) => Promise<void>,
  ) => Promise<Uint8Array>;
}

/** Workbooks on the disk, which Excel has not opened. What reads them is loaded when the first is opened. */
export interface WorkbookFilesPort {
  /** The sheet that fits best, by its first rows: 0 not at all. Rejects with InputError where the file is no workbook, or damaged. */
  readonly open: (
    file: string,
    bytes: Uint8Array,
    fit: (first: RangeSnapshot) => number,
  ) => Promise<{
    readonly name: string;
    readonly blocks: AsyncIterable<PublishedGrid>;
    readonly close: () => Promise<void>;
  }>;
}

/** The pane's frame in Office. */
export interface ShellPort {
  readonly language: Language;
  /** Office's theme now; null where Office does not say. Excel has no event for a change of it. */
  readonly theme: () => ShellTheme | null;
  /** Opens the pane, or brings it to the front. */
  readonly showPane: () => Promise<void>;
  /** Saves a file where downloads go; null where Excel lets no add-in save one, as on a Mac. */
  readonly saveFile: ((name: string, bytes: Uint8Array) => void) | null;
  /** What there is to say of this Excel, line by line: version, platform, languages. Nothing of the user's. */
  readonly facts: () => readonly string[];
}

/** Office's own colours, reduced to what the pane needs of them. */
export type ShellTheme = 'light' | 'dark';

/** The clock, which the core does not have. */
export interface ClockPort {
  /** Milliseconds, for telling how long something takes. */
  readonly now: () => number;
  /** ISO 8601 with the user's own time zone. */
  readonly timestamp: () => string;
  /** Lets the page paint before work goes on. */
  readonly breathe: () => Promise<void>;
}
