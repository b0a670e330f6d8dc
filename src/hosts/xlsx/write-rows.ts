import { type RawCell, textOfDate } from '../../core';
import type { XlsxLibrary } from './xlsx-library';

const ROWS_PER_CALL = 4096;

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
  let written = 0;
  let columns = 0;
  let block: ReturnType<typeof plainCells>[] = [];
  // Many rows in one call: a call for each cell takes minutes for a full sheet.
  const flush = () => {
    sheet.writeRowMatrix(written, 0, block);
    written += block.length;
    block = [];
  };
  for (const row of rows) {
    columns = Math.max(columns, row.length);
    if (written === 0 && block.length === 0) {
      sheet.writeRowWithFormat(0, 0, plainCells(row), new xlsx.Format().setBold());
      written = 1;
      continue;
    }
    block.push(plainCells(row));
    if (block.length === ROWS_PER_CALL) flush();
  }
  if (block.length > 0) flush();
  sheet.setFreezePanes(1, 0);
  if (columns > 0) sheet.autofilter(0, 0, Math.max(1, written - 1), columns - 1);
  for (let column = 0; column < columns; column++) sheet.setColumnWidth(column, 16);
  return workbook.saveToBufferSync();
}

/** Dates as ISO text, as in a delimited file. */
function plainCells(row: readonly RawCell[]): (string | number | boolean | undefined)[] {
  return row.map((cell) => (cell instanceof Date ? textOfDate(cell) : (cell ?? undefined)));
}
