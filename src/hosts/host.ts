import type { RangeSnapshot, RegionsFault } from '../core';
import type { OfficeErrorCode } from './words/office-errors';

/**
 * The ports: what the faces ask of a host, without a word about Excel or files. A table comes as snapshots in order,
 * the first holding the header row; whoever reads it need not know where it lies.
 */
export interface TableSource {
  /** What the user calls it: a file's name, `uttrekk.xlsx, Ark1`, a table's name. */
  readonly name: string;
  /** The rows from the first to the last, in blocks. Throws InputError when they cannot be read. */
  readonly snapshots: AsyncIterable<RangeSnapshot>;
}

/** Told after each block read: how much is done of how much (bytes of a file, rows of a range), and the rows so far. */
export type ReadingProgress = (done: number, total: number, rows: number) => void;

/** What a file can be that is neither a workbook nor delimited text. `packed`: compressed in another way than gzip. */
export type OtherFormat =
  | 'parquet'
  | 'spss'
  | 'sas'
  | 'stata'
  | 'arrow'
  | 'sqlite'
  | 'pdf'
  | 'rtf'
  | 'gzip'
  | 'zip'
  | 'packed'
  | 'picture'
  | 'html'
  | 'xml'
  | 'json'
  | 'klass'
  | 'px';

/** How a file departs from its publisher's form. Keywords and paths are as the form has them. */
export type FormFault =
  | { readonly kind: 'missing' | 'twice' | 'forbidden' | 'notRead'; readonly what: string }
  /** As many cells as the dimensions make, and as are there. */
  | { readonly kind: 'cells'; readonly said: number; readonly found: number }
  | { readonly kind: 'tooManyCells'; readonly cells: number; readonly most: number }
  | { readonly kind: 'tooDeep'; readonly most: number }
  | { readonly kind: 'lengths'; readonly what: string; readonly other: string }
  | { readonly kind: 'notAllowed'; readonly where: string; readonly value: string; readonly allowed: string }
  | { readonly kind: 'atLine'; readonly line: number };

/** What a file that is too large was opened as: published figures, a KLASS answer, a text to check, or a definition. */
export type TooLargeFile = 'figures' | 'answer' | 'prose' | 'definition';

/** Why a file could not be read: the facts of the message. `file` is the path as the user wrote it. */
export type InputProblem =
  | { readonly kind: 'fileMissing'; readonly file: string }
  /** The name `-` where standard input is not read. */
  | { readonly kind: 'standardInput' }
  /** Standard input is longer than can be kept, and would have to be read again or in any order; `most` bytes are kept. */
  | { readonly kind: 'standardInputLong'; readonly most: number }
  /** A pattern that no file is named like. */
  | { readonly kind: 'patternMatchesNothing'; readonly pattern: string }
  /** Cut off, or changed since it was packed. */
  | { readonly kind: 'packedDamaged'; readonly file: string }
  /** Packed, and in it something that is read only as it is: `what` is. */
  | { readonly kind: 'packedOther'; readonly file: string; readonly what: OtherFormat | 'workbook' }
  | { readonly kind: 'parquetDamaged'; readonly file: string }
  /** A row group or a page that would take too much memory. */
  | { readonly kind: 'parquetTooLarge'; readonly file: string }
  /** No JSON from that line on. */
  | { readonly kind: 'jsonFaulty'; readonly file: string; readonly line: number }
  /** A publisher's form that departs from itself. */
  | {
      readonly kind: 'formFaulty';
      readonly file: string;
      readonly form: 'JSON' | 'JSON-stat' | 'PX' | 'NKI' | 'KLASS';
      readonly fault: FormFault;
    }
  /** Answers of KLASS that make no classification of a new year. */
  | { readonly kind: 'regionsUnusable'; readonly fault: RegionsFault }
  /** An answer of KLASS that is neither of regions nor of KOSTRA groups. */
  | { readonly kind: 'klassOfOther'; readonly file: string }
  /** Too large to be held in memory; bytes. */
  | {
      readonly kind: 'fileTooLarge';
      readonly file: string;
      readonly bytes: number;
      readonly most: number;
      readonly of: TooLargeFile;
    }
  /** A published table, or a text, that goes on beyond what is read. */
  | {
      readonly kind: 'contentTooLarge';
      readonly file: string;
      readonly of: 'rows' | 'cells' | 'megabytes' | 'groups' | 'counts';
      readonly most: number;
    }
  /** Of several files read as one: roles that only the first or only this one has a column for. */
  | {
      readonly kind: 'columnsDiffer';
      readonly file: string;
      readonly first: string;
      readonly missing: readonly string[];
      readonly extra: readonly string[];
    }
  | { readonly kind: 'fileIsFolder'; readonly file: string }
  | { readonly kind: 'fileNotAllowed'; readonly file: string }
  /** Another program holds it open so that nobody else may read it, as Excel does on Windows. */
  | { readonly kind: 'fileInUse'; readonly file: string }
  /** The small file by which Excel marks that a workbook stands open. */
  | { readonly kind: 'excelsMark'; readonly file: string; readonly workbook: string }
  /** The operating system's own word, e.g. EIO. */
  | { readonly kind: 'fileUnreadable'; readonly file: string; readonly reason: string }
  | { readonly kind: 'notText'; readonly file: string }
  /** Neither UTF-8 nor Windows-1252 throughout. */
  | { readonly kind: 'mixedEncoding'; readonly file: string; readonly row: number }
  | { readonly kind: 'quoteNotClosed' | 'rowTooLong'; readonly file: string; readonly row: number }
  | { readonly kind: 'quoteMisplaced'; readonly file: string; readonly row: number }
  | { readonly kind: 'notAWorkbook'; readonly file: string }
  /** Known by its first bytes for something else, whatever it is called. */
  | { readonly kind: 'otherFormat'; readonly file: string; readonly format: OtherFormat }
  /** The old .xls format, or a workbook with a password: both are kept in the same container. */
  | { readonly kind: 'oldOrLockedWorkbook'; readonly file: string }
  /** `part` is missing, has changed since it was written, or is not as the format says: then behind that row, where one was read. */
  | {
      readonly kind: 'workbookDamaged';
      readonly file: string;
      readonly part: string;
      readonly fault: 'missing' | 'changed' | 'format';
      readonly behindRow: number | null;
    }
  | {
      readonly kind: 'sheetMissing';
      readonly file: string;
      readonly sheet: string;
      readonly sheets: readonly string[];
    }
  | { readonly kind: 'sheetsInText'; readonly file: string; readonly sheet: string };

/** The input cannot be read at all: not a problem in the data, which would be an issue, but with what holds it. */
export class InputError extends Error {
  /** @param problem the facts; words/input-problems.ts has the wording */
  constructor(readonly problem: InputProblem) {
    super(`input cannot be read: ${problem.kind}`);
    this.name = 'InputError';
  }
}

/** Why results could not be written: the facts of the message. `file` is the path as the user wrote it. */
export type OutputProblem =
  | { readonly kind: 'outputIsInput'; readonly file: string }
  | { readonly kind: 'outputExists'; readonly file: string }
  | { readonly kind: 'outputIsFolder'; readonly file: string }
  /** The file's name says another format than is written; `formats` are the endings allowed. */
  | { readonly kind: 'outputFormat'; readonly file: string; readonly formats: readonly string[] }
  /** The file stands open in Excel, which keeps others from writing it. */
  | { readonly kind: 'outputOpenInExcel'; readonly file: string }
  /** Standard output: a full device, a broken disk. */
  | { readonly kind: 'screenNotWritten'; readonly reason: string }
  /** `reason` is the operating system's word, e.g. EACCES. */
  | { readonly kind: 'outputNotWritten'; readonly file: string; readonly reason: string }
  /** A cube of more cells than can be read again. */
  | { readonly kind: 'cubeTooLarge'; readonly format: string; readonly cells: number; readonly most: number }
  | { readonly kind: 'tooManyRows'; readonly rows: number; readonly most: number };

/** Results cannot be written where they were to go. */
export class OutputError extends Error {
  /** @param problem the facts; words/output-problems.ts has the wording */
  constructor(readonly problem: OutputProblem) {
    super(`output cannot be written: ${problem.kind}`);
    this.name = 'OutputError';
  }
}

/** The rows of a worksheet, in Excel and in .xlsx. */
export const SHEET_ROWS = 1_048_576;

/** A rectangle of cells; rows and columns are counted from 1. */
export interface CellArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of an open workbook that can be read as a table. The header row, where there is one, is among the rows. */
export interface WorkbookSource extends CellArea {
  /** `sheet`: all that is filled in on a sheet. */
  readonly kind: 'table' | 'name' | 'range' | 'selection' | 'sheet';
  /** What the user calls it: the table's name, the defined name, the sheet's name, or the address. */
  readonly name: string;
  readonly sheet: string;
  /** With the sheet, as Excel writes it: `Personer!A1:H401`. */
  readonly address: string;
  /** What the workbook knows the sheet by, whatever it is called. */
  readonly sheetId: string;
  /** What the workbook knows the table by, whatever it is called; null for what is not an Excel table. */
  readonly tableId: string | null;
}

/** Why something could not be done in the workbook: the facts of the message. Names are as the user sees them in Excel. */
export type WorkbookProblem =
  // Finding and reading data
  | {
      readonly kind: 'sourceNotFound';
      readonly wanted: string;
      readonly tables: readonly string[];
      readonly names: readonly string[];
      readonly sheets: readonly string[];
    }
  /** A defined name that holds a constant, a lost reference, several areas, or a formula that finds the cells. */
  | { readonly kind: 'nameNotCells'; readonly name: string }
  | { readonly kind: 'tableWithoutHeader'; readonly table: string }
  | { readonly kind: 'sourceEmpty'; readonly source: string }
  | { readonly kind: 'severalAreas' }
  /** A chart, a picture, or a sheet without cells. */
  | { readonly kind: 'selectionNotCells' }
  /** Rows or columns came or went while the table was being read. */
  | { readonly kind: 'changedWhileReading'; readonly source: string }
  | { readonly kind: 'rowTooLarge'; readonly source: string; readonly row: number }
  // Writing results
  | { readonly kind: 'workbookProtected' }
  | { readonly kind: 'sheetsProtected'; readonly sheets: readonly string[] }
  /** Writing failed, and these sheets could not be put back as they were. */
  | { readonly kind: 'notPutBack'; readonly sheets: readonly string[]; readonly because: WorkbookProblem }
  // Excel itself
  | { readonly kind: 'excelTooOld'; readonly needed: string }
  | { readonly kind: 'office'; readonly code: OfficeErrorCode }
  | { readonly kind: 'officeUnknown'; readonly code: string }
  /** Not an error of Excel's: a fault in the program. */
  | { readonly kind: 'unexpected'; readonly message: string };

/** Something could not be done in the open workbook. */
export class WorkbookError extends Error {
  /** @param problem the facts; words/workbook-problems.ts has the wording */
  constructor(readonly problem: WorkbookProblem) {
    super(`the workbook refuses: ${problem.kind}${'code' in problem ? ` ${problem.code}` : ''}`);
    this.name = 'WorkbookError';
  }
}

/** Thrown when the user cancelled: not an error, and nothing was changed. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled by the user');
    this.name = 'Cancelled';
  }
}

/** Where written figures come from; kept with each sheet, so that it can be said later whether they still hold. */
export interface RunProvenance {
  readonly definitions: readonly { readonly id: string; readonly version: string }[];
  /** `cubeFingerprint` of the data. */
  readonly data: string;
  /** What the user calls the data. */
  readonly source: string;
  /** The choices of the run as JSON, as whoever asked wrote them; no personal data. */
  readonly settings: string;
  /** The program's version. */
  readonly program: string;
  /** ISO 8601. */
  readonly time: string;
}

/** How results go into the open workbook. */
export interface WriteOptions {
  /** `update` (the default): sheets of ours are written anew in place; `new`: beside what is there. */
  readonly target?: 'update' | 'new';
  /**
   * What becomes of a sheet of ours that the user has changed since: `ask` (the default) writes nothing and asks;
   * `replace` overwrites it; `keep` leaves it to the user and writes a new one.
   */
  readonly edited?: 'ask' | 'replace' | 'keep';
  /** Told when a cell is being edited, for which Excel makes everything wait. */
  readonly onWaiting?: () => void;
  readonly onProgress?: (sheetsDone: number, sheets: number) => void;
  readonly signal?: AbortSignal;
}

/** What became of the results. */
export type WriteOutcome =
  | {
      readonly kind: 'written';
      readonly sheets: readonly WrittenSheet[];
      /** What did not succeed of the looks; the figures are there. */
      readonly blemishes: readonly Blemish[];
      /** Sheets of ours from earlier runs that this run had nothing for. */
      readonly untouched: readonly string[];
    }
  /** Nothing was written: these sheets of ours were changed by the user since. */
  | { readonly kind: 'confirm'; readonly edited: readonly string[] }
  /** Nothing was changed, unless the problem says otherwise. */
  | { readonly kind: 'refused'; readonly problem: WorkbookProblem }
  /** The user cancelled; the workbook is as it was. */
  | { readonly kind: 'cancelled' };

/** A sheet that was written. */
export interface WrittenSheet {
  /** The layout's id, e.g. `arbeid-utdanning/fylke`. */
  readonly id: string;
  /** Its name in the workbook. */
  readonly name: string;
  /** The name that was wanted but belongs to a sheet of the user's; null when it is the sheet's. */
  readonly nameTaken: string | null;
  readonly tableName: string | null;
  /** The written cells, e.g. `'Arbeid – fylke'!A1:J24`. */
  readonly address: string;
  readonly isNew: boolean;
}

/** The parts of a written sheet beside its figures. */
export type WrittenPart = 'table' | 'looks' | 'signs' | 'sizes' | 'view' | 'print' | 'chart' | 'order';

/** What the self-test tries. */
export type SelfTestPart =
  'table' | 'blanks' | 'functions' | 'blankArguments' | 'percent' | 'names' | 'chart' | 'undo' | 'removed';

/** What came of a part: what Excel gave, or the code of its refusal. Nothing of the user's. */
export interface SelfTestStep {
  readonly part: SelfTestPart;
  readonly passed: boolean;
  readonly detail: string;
}

/** A part of the looks that Excel refused. */
export interface Blemish {
  readonly sheet: string;
  readonly part: WrittenPart;
  readonly problem: WorkbookProblem;
}

/** What holds now, to compare written sheets with. */
export interface PresentData {
  /**
   * `cubeFingerprint` of the data read in now with a sheet's choices; null when they were not, undefined when nothing is to be
   * said of the sheet's data.
   */
  readonly dataOf: (run: RunProvenance) => string | null | undefined;
  /** Version of a definition; undefined when it is not at hand. */
  readonly versionOf: (indicator: string) => string | undefined;
  /** The program's version. */
  readonly program: string;
}

/** A written sheet and what has changed since it was written; nothing found means that it still holds. */
export interface SheetState {
  readonly sheet: string;
  /** How the sheet came about. */
  readonly run: RunProvenance;
  readonly findings: readonly SheetFinding[];
}

/** What may have changed since a sheet was written. */
export type SheetFinding =
  /** Figures or texts on the sheet are not those that were written. Sorting and filtering are no change. */
  | { readonly kind: 'cellsChanged' }
  /** The figures are there, but they are no longer an Excel table. */
  | { readonly kind: 'tableGone'; readonly table: string }
  | { readonly kind: 'dataChanged'; readonly source: string }
  /** The same on a sheet whose figures are formulas: they have followed, the rest has not. */
  | { readonly kind: 'dataChangedLive'; readonly source: string }
  /** The data are not read in now, or were counted by another version of the program. */
  | { readonly kind: 'dataUnknown'; readonly source: string }
  | {
      readonly kind: 'definitionChanged';
      readonly indicator: string;
      readonly written: string;
      readonly now: string;
    }
  | { readonly kind: 'definitionGone'; readonly indicator: string }
  | { readonly kind: 'programChanged'; readonly written: string; readonly now: string }
  /** On a sheet of verdicts: the published table shows something else in these cells, given as they lie now. */
  | { readonly kind: 'publishedChanged'; readonly source: string; readonly areas: readonly string[] }
  /** The published table lies elsewhere, so the addresses on the sheet are not those of its cells now. */
  | {
      readonly kind: 'publishedMoved';
      readonly source: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'publishedGone'; readonly source: string }
  /** An earlier version wrote the sheet and kept nothing of what the table showed. */
  | { readonly kind: 'publishedUnknown'; readonly source: string };
