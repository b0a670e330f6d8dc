import type { ExcelApi } from './excel-api';
import { hasOfficeCode } from './office-errors';

/**
 * Waits until no cell is being edited, telling the listener when there is something to wait for. Where Excel cannot wait
 * (before Microsoft 365) it throws.
 *
 * @throws WorkbookError InvalidOperationInCellEditMode, or what else Excel answers
 */
export async function untilNoCellIsEdited(api: ExcelApi, onWaiting?: () => void): Promise<void> {
  const ask = (waitForCellEdit: boolean) =>
    api.run(
      async (context) => {
        context.workbook.worksheets.getCount();
        await context.sync();
      },
      { waitForCellEdit },
    );
  try {
    await ask(false);
  } catch (error) {
    if (!hasOfficeCode(error, 'InvalidOperationInCellEditMode')) throw error;
    onWaiting?.();
    await ask(true);
  }
}
