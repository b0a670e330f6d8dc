import type { GridTable } from '../../../layout';
import type { PlannedSheet } from './write-plan';
import { rangeOf } from '../range-of';

/** Excel's built-in table style: own styles could not be undone on the web. */
export const TABLE_STYLE = 'TableStyleLight1';

/**
 * Makes the written rows an Excel table of the planned name, unless they are one already. Takes part in a batch; done again it changes
 * nothing.
 */
export async function writeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { grid, tableName }: PlannedSheet,
): Promise<void> {
  if (grid.table === null || tableName === null) return;
  sheet.tables.load('items/name');
  await context.sync();
  const { items } = sheet.tables;
  const there = items.find(({ name }) => name === tableName) ?? (await tableOver(context, items, grid.table));
  const table = there ?? sheet.tables.add(rangeOf(sheet, grid.table), true);
  if (there?.name !== tableName) table.name = tableName;
  table.style = TABLE_STYLE;
  table.showBandedRows = false;
  await context.sync();
}

/** The table of just these cells, whatever it is called: one that was made but not named, when naming it was refused. */
async function tableOver(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
  { firstRow, firstColumn, lastRow, lastColumn }: GridTable,
): Promise<Excel.Table | undefined> {
  const places = tables.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { table, range };
  });
  await context.sync();
  return places.find(
    ({ range }) =>
      range.rowIndex === firstRow &&
      range.columnIndex === firstColumn &&
      range.rowCount === lastRow - firstRow + 1 &&
      range.columnCount === lastColumn - firstColumn + 1,
  )?.table;
}
