import type { InputProblem, RangeSnapshot, WorkbookProblem } from '../core';

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

/** The input cannot be read at all: not a problem in the data, which would be an issue, but with what holds it. */
export class InputError extends Error {
  /** @param problem the facts; core/text/reading.ts has the wording */
  constructor(readonly problem: InputProblem) {
    super(`input cannot be read: ${problem.kind}`);
    this.name = 'InputError';
  }
}

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

/** Something could not be done in the open workbook. */
export class WorkbookError extends Error {
  /** @param problem the facts; core/text/excel.ts has the wording */
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
