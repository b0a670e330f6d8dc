import { WorkbookError } from '../host';
import { parseAddress } from './a1';
import type { ExcelApi } from './excel-api';

/**
 * Shows cells to the user: goes to their sheet and selects them. (Of many cells the caller shows one after the
 * other; rows are selected together by selectRows.)
 *
 * @param address with its sheet, as issues and written sheets have it; without, on the sheet in view
 * @throws WorkbookError when the sheet or the cells are gone
 */
export async function selectCells(api: ExcelApi, address: string): Promise<void> {
  const parsed = parseAddress(address);
  if (parsed === null) throw new WorkbookError({ kind: 'office', code: 'ItemNotFound' });
  await api.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = parsed.sheet === null ? worksheets.getActiveWorksheet() : worksheets.getItem(parsed.sheet);
    sheet.activate();
    sheet.getRange(address.slice(address.lastIndexOf('!') + 1)).select();
    await context.sync();
  });
}
