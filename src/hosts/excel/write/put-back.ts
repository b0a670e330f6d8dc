import { MARK_KEY, markText } from '../own-sheets/mark';
import type { ReadOwnSheet } from '../own-sheets/own-sheets';
import { rangeOf } from '../range-of';
import { cellInput } from '../own-sheets/sheet-cells';
import { TABLE_STYLE } from './write-table';
import type { PlannedSheet, WorkbookState } from './write-plan';

/**
 * Puts the workbook back as it was after a run that failed or was cancelled: sheets it added go, sheets it had begun to write
 * anew get their cells, number formats, table and mark back. (Looks are not touched before all figures are written.)
 *
 * @param begun the sheets the run got to, the last perhaps in part
 * @returns the names of sheets that could not be put back
 */
export async function putBack(
  context: Excel.RequestContext,
  begun: readonly PlannedSheet[],
  before: WorkbookState,
): Promise<readonly string[]> {
  const failed: string[] = [];
  const attempt = async (name: string, step: () => Promise<void>): Promise<void> => {
    try {
      await step();
    } catch {
      failed.push(name);
    }
  };
  for (const { name, old, cells } of [...begun].reverse()) {
    await attempt(name, () =>
      old ? restore(context, old, cells.rows, cells.columns) : remove(context, name, before),
    );
  }
  return failed;
}

async function remove(context: Excel.RequestContext, name: string, before: WorkbookState): Promise<void> {
  // Names are compared as Excel does: a sheet that was there before is never taken away.
  if (before.sheetNames.some((one) => one.toLowerCase() === name.toLowerCase())) return;
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (!sheet.isNullObject) sheet.delete();
  await context.sync();
}

async function restore(
  context: Excel.RequestContext,
  old: ReadOwnSheet,
  writtenRows: number,
  writtenColumns: number,
): Promise<void> {
  const sheet = old.worksheet;
  let hasTable = false;
  if (old.table) {
    const { name } = old.table;
    const table = sheet.tables.getItemOrNullObject(name);
    await context.sync();
    if (!table.isNullObject) table.resize(rangeOf(sheet, old.table));
    hasTable = !table.isNullObject;
  }
  const rows = Math.max(old.values.length, writtenRows);
  const columns = Math.max(old.values[0]?.length ?? 0, writtenColumns);
  const grid = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => cell(row, column)),
    );
  const range = sheet.getRangeByIndexes(0, 0, rows, columns);
  range.numberFormat = grid((row, column) => old.numberFormats[row]?.[column] ?? 'General');
  range.formulas = grid((row, column) => inputOf(old, row, column));
  if (old.table && !hasTable) {
    const table = sheet.tables.add(rangeOf(sheet, old.table), true);
    table.name = old.table.name;
    table.style = TABLE_STYLE;
    table.showBandedRows = false;
  }
  sheet.customProperties.add(MARK_KEY, markText(old.mark));
  await context.sync();
}

/** A formula goes back as it was; text that Excel might read as something else is marked as text. */
function inputOf(old: ReadOwnSheet, row: number, column: number): unknown {
  const value = old.values[row]?.[column] ?? '';
  const formula = old.formulas[row]?.[column] ?? '';
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  return typeof value === 'string'
    ? cellInput(value === '' ? null : value, old.numberFormats[row]?.[column] ?? null)
    : value;
}
