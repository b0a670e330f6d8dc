import type { PlannedSheet } from './write-plan';
import { rangeOf } from '../range-of';

/** Excel's built-in table style: own styles could not be undone on the web. */
export const TABLE_STYLE = 'TableStyleLight1';

/**
 * Makes the written rows an Excel table, unless they are one already. Takes part in a batch; done again it changes
 * nothing.
 */
export async function writeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { grid, tableName }: PlannedSheet,
): Promise<void> {
  if (grid.table === null || tableName === null) return;
  const there = sheet.tables.getItemOrNullObject(tableName);
  await context.sync();
  const table = there.isNullObject ? sheet.tables.add(rangeOf(sheet, grid.table), true) : there;
  if (there.isNullObject) table.name = tableName;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  await context.sync();
}
