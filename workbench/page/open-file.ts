import { loadXlsx, Workbook } from '../../simulated-excel/browser';
import { readCsv } from '../../src/hosts/forms/read-csv';

/** The workbook of a file: an .xlsx, or delimited text as Excel opens it, where what looks like a number becomes one. Throws when it is neither. */
export async function openedWorkbook(file: File): Promise<Workbook> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!/\.csv$/i.test(file.name)) return loadXlsx(bytes);
  const csv = readCsv(file.name, file.name);
  const workbook = new Workbook(file.name.replace(/\.csv$/i, '').slice(0, 31));
  const { cells } = workbook.facts.activeSheet;
  for (const snapshot of [csv.read(bytes, false), csv.read(new Uint8Array(0), true)]) {
    snapshot?.rows.forEach((row, line) =>
      row.forEach((cell, column) => {
        const value = asTyped(String(cell ?? ''));
        if (value !== null) cells.setValue(snapshot.firstRow - 1 + line, column, value);
      }),
    );
  }
  return workbook;
}

/** Excel makes 301 of 0301 here too. */
function asTyped(text: string): string | number | null {
  if (text === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(text) && text.length <= 15 ? Number(text.replace(',', '.')) : text;
}
