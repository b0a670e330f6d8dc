import { cellStyle } from '../../../layout';
import type { Language } from '../../../core';
import { MARK_KEY } from '../own-sheets/mark';
import { rectanglesOf } from './rectangles';
import { rangeOf } from '../range-of';
import { cellInput } from '../own-sheets/sheet-cells';
import type { PlannedSheet } from './write-plan';

/** The most characters of values given to Excel in one request: well under the web's 5 MB. */
const REQUEST_CHARACTERS = 1_500_000;

/**
 * Writes the cells of one sheet: the mark first, so that whatever happens the sheet is known as ours; then number formats,
 * then values, in whole blocks of rows. On a sheet that was there, everything we wrote before is replaced or emptied; its table
 * stays the same table when its header does, so that formulas pointing to it go on working.
 *
 * @returns the sheet, its name known to Excel
 */
export async function writeFigures(
  context: Excel.RequestContext,
  planned: PlannedSheet,
  language: Language,
): Promise<Excel.Worksheet> {
  const { old, mark } = planned;
  const sheet = old ? old.worksheet : context.workbook.worksheets.add(planned.name);
  sheet.customProperties.add(MARK_KEY, mark);
  sheet.load('id,name');
  await context.sync();
  if (old) await prepareOld(context, sheet, planned);
  const formats = numberFormats(planned, language);
  for (const { row, column, rows, columns, kind } of rectanglesOf(formats)) {
    // One text for all its cells is what Excel is quickest with; the types only know grids.
    sheet.getRangeByIndexes(row, column, rows, columns).numberFormat = kind as unknown as string[][];
  }
  const inputs = inputsOf(planned, formats);
  const hasFormulas = planned.cells.formulas.some((cells) => cells.some((formula) => formula !== null));
  for (const { from, rows } of blocksOf(inputs)) {
    context.application.suspendApiCalculationUntilNextSync();
    const range = sheet.getRangeByIndexes(from, 0, rows.length, rows[0]?.length ?? 1);
    // `formulas` takes constants too, and is in Excel's own form whatever the user's language.
    if (hasFormulas) range.formulas = rows;
    else range.values = rows;
    await context.sync();
  }
  return sheet;
}

/** Readies a sheet that was written before: no filter in the way, the table where it will be, no old number formats. */
async function prepareOld(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { grid, old }: PlannedSheet,
): Promise<void> {
  if (old?.table) {
    const table = sheet.tables.getItem(old.table.name);
    table.clearFilters();
    if (keepsTable(grid, old)) {
      table.resize(rangeOf(sheet, grid.table));
    } else {
      table.convertToRange();
    }
  }
  const [rows, columns] = [old?.values.length ?? 0, old?.values[0]?.length ?? 0];
  if (rows > 0 && columns > 0) {
    const before = sheet.getRangeByIndexes(0, 0, rows, columns);
    before.numberFormat = 'General' as unknown as string[][];
  }
  await context.sync();
}

/** Whether the table on the sheet can become the new one: Excel can move its lower edge, but not its header. */
function keepsTable(
  grid: PlannedSheet['grid'],
  old: PlannedSheet['old'],
): grid is PlannedSheet['grid'] & { readonly table: NonNullable<PlannedSheet['grid']['table']> } {
  const { table } = grid;
  if (table === null || !old?.table) return false;
  const headers = old.values[old.table.firstRow] ?? [];
  return (
    old.table.firstRow === table.firstRow &&
    old.table.firstColumn === table.firstColumn &&
    old.table.lastColumn === table.lastColumn &&
    table.headers.every((header, index) => headers[table.firstColumn + index] === header)
  );
}

/**
 * The number format of each cell; null where it is Excel's own. In a table a sign takes its column's format: it is text,
 * which no number format changes, and the column stays one rectangle.
 */
function numberFormats({ grid, cells }: PlannedSheet, language: Language): (string | null)[][] {
  const formats = cells.styles.map((styles) =>
    styles.map((style) => (style === null ? null : cellStyle(style, language).numberFormat)),
  );
  const { table } = grid;
  if (table === null) return formats;
  for (let row = table.firstRow + 2; row <= table.lastRow; row++) {
    for (let column = table.firstColumn; column <= table.lastColumn; column++) {
      const line = formats[row];
      const isNumber = typeof cells.values[row]?.[column] === 'number';
      if (line && line[column] === null && !isNumber) line[column] = formats[row - 1]?.[column] ?? null;
    }
  }
  return formats;
}

/** What is given to Excel for each cell, with empty cells over all that an earlier run may have left. */
function inputsOf({ cells, old }: PlannedSheet, formats: readonly (readonly (string | null)[])[]) {
  const rows = Math.max(cells.rows, old?.values.length ?? 0);
  const columns = Math.max(cells.columns, old?.values[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from(
      { length: columns },
      (__, column) =>
        cells.formulas[row]?.[column] ??
        cellInput(cells.values[row]?.[column] ?? null, formats[row]?.[column] ?? null),
    ),
  );
}

type Inputs = (string | number)[][];

function* blocksOf(inputs: Inputs): Generator<{ readonly from: number; readonly rows: Inputs }> {
  let from = 0;
  let rows: Inputs = [];
  let characters = 0;
  for (const [index, row] of inputs.entries()) {
    const size = JSON.stringify(row).length;
    if (rows.length > 0 && characters + size > REQUEST_CHARACTERS) {
      yield { from, rows };
      [from, rows, characters] = [index, [], 0];
    }
    rows.push(row);
    characters += size;
  }
  yield { from, rows };
}
