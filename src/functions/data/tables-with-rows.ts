import type { RawCell } from '../../core';
import { loadContents } from '../../hosts/excel/read/workbook-contents';
import type { TablesWithRows } from '../ports';

/**
 * Finds the tables that rows may come from, by their cells: a function that is given a table gets what is below its header, and is told neither its name nor, where it
 * gives one value, its address. Takes part in a batch.
 */
export async function tablesWithRows(
  context: Excel.RequestContext,
  rows: readonly (readonly RawCell[])[],
): Promise<TablesWithRows> {
  const [first = [], last = first] = [rows[0], rows.at(-1)];
  const { tables } = await loadContents(context);
  const bodies = tables
    .filter(({ showHeaders }) => showHeaders)
    .map((table) => ({ table, body: table.getDataBodyRange(), header: table.getHeaderRowRange() }));
  for (const { body, header } of bodies) {
    body.load('rowCount,columnCount');
    header.load('values,rowIndex,columnIndex');
  }
  await context.sync();
  const asWide = bodies.filter(({ body }) => body.columnCount === first.length);
  const ends = asWide
    .filter(({ body }) => body.rowCount === rows.length)
    .map((one) => ({ ...one, top: one.body.getRow(0), end: one.body.getRow(rows.length - 1) }));
  for (const { top, end } of ends) {
    top.load('values');
    end.load('values');
  }
  await context.sync();
  return {
    asWide: asWide.map(({ table }) => table.name),
    same: ends
      .filter(({ top, end }) => isSameRow(top.values[0], first) && isSameRow(end.values[0], last))
      .map(({ table, header }) => ({
        table: table.name,
        header: (header.values as RawCell[][])[0] ?? [],
        source: table.worksheet.name,
        firstRow: header.rowIndex + 1,
        firstColumn: header.columnIndex + 1,
      })),
  };
}

/** An empty cell may have been delivered as 0 or as nothing. */
function isSameRow(read: readonly unknown[] | undefined, given: readonly RawCell[]): boolean {
  return read?.every((cell, at) => plain(cell) === plain(given[at])) === true;
}

function plain(cell: unknown): unknown {
  return cell === 0 || cell === null || cell === undefined ? '' : cell;
}
