import type { CellValue } from '../workbook/cell-value';

/** A block of cells as rows; at least one row of one cell, all rows of one length. */
export type Grid = readonly (readonly CellValue[])[];

/** Computes the formulas of a spreadsheet that call no function of an add-in. It knows no workbook: what a formula reads is handed over. */
export interface FormulaEngine {
  /**
   * @param formula the text after `=`, in English with commas, with an address for each block
   * @param blocks what the addresses stand for
   * @returns the result, one cell or a block; null where the engine cannot compute the formula
   */
  readonly compute: (
    formula: (addresses: readonly string[]) => string,
    blocks: readonly Grid[],
  ) => Grid | null;
}
