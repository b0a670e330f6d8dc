import type { ExcelApi } from '../excel-api';
import { MARK_KEY, markText } from '../own-sheets/mark';
import type { ReadOwnSheet } from '../own-sheets/own-sheets';
import { rangeOf } from '../range-of';
import { cellInput } from '../own-sheets/sheet-cells';
import { TABLE_STYLE } from './write-table';
import type { PlannedSheet, WorkbookState } from './write-plan';

/** How far a run has come, kept while it goes on, so that it can be taken back. */
export interface WriteProgress {
  /** The workbook before; null while nothing has been touched. */
  before: WorkbookState | null;
  /** The sheets the run got to, the last perhaps in part. */
  readonly begun: PlannedSheet[];
  /** Sheets whose mark it takes off. */
  readonly released: ReadOwnSheet[];
}

/** A sheet is put back by steps that can be done again: what Excel refuses once it may do the second time. */
const ATTEMPTS = 2;

/**
 * Puts the workbook back as it was after a run that failed or was cancelled: sheets it added go, sheets it had begun to write
 * anew get their cells, number formats, table and mark back. (Looks are not touched before all figures are written.) Each sheet in a
 * run of its own, and none of them as one step of Undo, in which Excel deletes no sheets.
 *
 * @returns the names of sheets that could not be put back
 */
export async function putBack(
  api: ExcelApi,
  { before, begun, released }: WriteProgress,
): Promise<readonly string[]> {
  if (before === null) return [];
  const left: string[] = [];
  const attempt = async (name: string, step: (context: Excel.RequestContext) => Promise<void>) => {
    for (let attempts = 1; ; attempts++) {
      try {
        return await api.run(step);
      } catch {
        if (attempts === ATTEMPTS) return left.push(name);
      }
    }
  };
  for (const { name, old, cells } of [...begun].reverse()) {
    await attempt(name, (context) =>
      old ? restore(context, old, cells.rows, cells.columns) : remove(context, name, before),
    );
  }
  for (const { worksheet, mark } of released) {
    await attempt(worksheet.name, async (context) => {
      const sheet = context.workbook.worksheets.getItem(worksheet.id);
      sheet.customProperties.add(MARK_KEY, markText(mark));
      await context.sync();
    });
  }
  return left;
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
  const sheet = context.workbook.worksheets.getItem(old.worksheet.id);
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
