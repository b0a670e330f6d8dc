import { placeSheet, type WorkbookLayout } from '../../layout';
import type { ByteTools } from './bytes/byte-tools';
import { PAGE_TOOLS } from './bytes/page-tools';
import { finishPackage } from './finish-package';
import { WrittenOnce } from './repeated-rows';
import { formatCache } from './write-formats';
import { writeSheet } from './write-sheet';
import type { XlsxLibrary } from './xlsx-library';

/**
 * Writes a layout as an .xlsx file: real numbers with number formats, Excel tables, native charts, print set-up.
 *
 * @param tools what packs it; without them what works in any browser
 * @returns the file's bytes; the same layout gives the same bytes
 */
export async function writeWorkbookFile(
  layout: WorkbookLayout,
  tools: ByteTools = PAGE_TOOLS,
): Promise<Uint8Array> {
  const xlsx: XlsxLibrary = await import('wasm-xlsxwriter');
  const workbook = new xlsx.Workbook();
  workbook.setProperties(new xlsx.DocProperties().setTitle(layout.title).setAuthor(layout.author));
  const formats = formatCache(xlsx, layout.language);
  const sheets = layout.sheets.map((sheet) => placeSheet(sheet, layout));
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  const once = new WrittenOnce();
  const repeated = sheets.map((sheet, index) =>
    writeSheet(xlsx, { worksheet: workbook.addWorksheet(), index, once }, sheet, formats, (id) =>
      names.get(id),
    ),
  );
  return finishPackage(workbook.saveToBufferSync(), sheets, { once, repeated }, layout.created, tools);
}
