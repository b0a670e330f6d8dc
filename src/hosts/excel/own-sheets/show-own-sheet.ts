import type { WrittenSheet } from '../../host';
import type { ExcelApi } from '../excel-api';
import { ownSheets } from './own-sheets';

/**
 * Goes to a sheet that was written: by its mark, so it is found whatever it is called by now; of several with the same mark the
 * one with the name first.
 *
 * @returns false when it is gone
 * @throws WorkbookError when Excel does not answer
 */
export function showOwnSheet(
  api: ExcelApi,
  { id, name }: Pick<WrittenSheet, 'id' | 'name'>,
): Promise<boolean> {
  return api.run(async (context) => {
    const own = (await ownSheets(context)).filter(({ mark }) => mark.id === id);
    const found = own.find(({ worksheet }) => worksheet.name === name) ?? own[0];
    if (!found) return false;
    found.worksheet.activate();
    found.worksheet.getRange('A1').select();
    await context.sync();
    return true;
  });
}
