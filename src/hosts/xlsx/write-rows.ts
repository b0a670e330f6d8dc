import type { RawCell } from '../../core';
import type { XlsxLibrary } from './xlsx-library';

/** Rows of a sheet, the header among them. */
export const SHEET_ROWS = 1_048_576;

/**
 * Writes plain rows, the header first, as a workbook of one sheet with a filter and the header in view.
 *
 * @returns the file's bytes
 */
export async function writeRows(rows: Iterable<readonly RawCell[]>, sheetName: string): Promise<Uint8Array> {
  const xlsx: XlsxLibrary = await import('wasm-xlsxwriter');
  const workbook = new xlsx.Workbook();
  const sheet = workbook.addWorksheet();
  sheet.setName(sheetName);
  const bold = new xlsx.Format().setBold();
  let at = 0;
  let columns = 0;
  for (const row of rows) {
    columns = Math.max(columns, row.length);
    row.forEach((cell, column) => {
      if (cell === null || cell === undefined) return;
      const value = cell instanceof Date ? cell.toISOString().slice(0, 10) : cell;
      if (at === 0) sheet.writeWithFormat(at, column, value, bold);
      else sheet.write(at, column, value);
    });
    at++;
  }
  sheet.setFreezePanes(1, 0);
  if (columns > 0) sheet.autofilter(0, 0, Math.max(1, at - 1), columns - 1);
  for (let column = 0; column < columns; column++) sheet.setColumnWidth(column, 16);
  return workbook.saveToBufferSync();
}
