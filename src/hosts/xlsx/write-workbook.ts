import { placeSheet, type WorkbookLayout } from '../../layout';
import { finishPackage } from './finish-package';
import { formatCache } from './write-formats';
import { writeSheet } from './write-sheet';
import type { XlsxLibrary } from './xlsx-library';

/**
 * Writes a layout as an .xlsx file: real numbers with number formats, Excel tables, native charts, print set-up.
 *
 * @returns the file's bytes; the same layout gives the same bytes
 */
export async function writeWorkbookFile(layout: WorkbookLayout): Promise<Uint8Array> {
  const xlsx: XlsxLibrary = await import('wasm-xlsxwriter');
  const workbook = new xlsx.Workbook();
  workbook.setProperties(new xlsx.DocProperties().setTitle(layout.title).setAuthor(layout.author));
  const formats = formatCache(xlsx, layout.language);
  const sheets = layout.sheets.map((sheet) => placeSheet(sheet, layout));
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  for (const sheet of sheets)
    writeSheet(xlsx, workbook.addWorksheet(), sheet, formats, (id) => names.get(id));
  return finishPackage(workbook.saveToBufferSync(), sheets, layout.created);
}
