import { cellCount, intersection, type Area } from './address';
import { enter, type CellValue } from './cell-value';
import { headerArea, uniqueHeaders } from './table-model';
import type { Sheet } from './sheet';

/** Cells that changed, with what a listener wants to know. */
export interface Edit {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
  /** Who did it: the add-in through its API, the person at the keyboard, or another person elsewhere. */
  readonly by: 'addIn' | 'person' | 'coauthor';
  /** Before and after, when the edit was of one cell. */
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Why cells could not be written. */
export type EditRefusal = 'protected' | 'wrongShape' | 'badValue';

/** What a formula shows until something computes it: unmistakably not one of Excel's own. */
export const NOT_COMPUTED = '#SIM!';

/**
 * Puts values or formulas into an area by Excel's rules: `input` is one value for every cell or a grid of the area's
 * shape, `uncomputed` what a new formula shows until it is computed. Returns the edit, or the reason why nothing was written
 * (all input is looked at before the first cell changes).
 */
export function editCells(
  sheet: Sheet,
  area: Area,
  input: unknown,
  by: Edit['by'],
  uncomputed: CellValue,
): Edit | EditRefusal {
  const grid = Array.isArray(input) ? (input as readonly unknown[]) : null;
  if (grid && !hasShape(grid, area)) return 'wrongShape';
  if (isProtected(sheet, area)) return 'protected';
  const at = (row: number, column: number): unknown =>
    grid ? (grid[row] as readonly unknown[])[column] : input;
  for (let row = 0; row < area.rowCount; row++) {
    for (let column = 0; column < area.columnCount; column++) {
      if (enter(at(row, column), 'General').kind === 'invalid') return 'badValue';
    }
  }
  const before = sheet.cells.value(area.row, area.column);
  for (let row = 0; row < area.rowCount; row++) {
    for (let column = 0; column < area.columnCount; column++) {
      put(sheet, area.row + row, area.column + column, at(row, column), uncomputed);
    }
  }
  renameTableColumns(sheet, area);
  const isOne = cellCount(area) === 1;
  const after = isOne ? sheet.cells.value(area.row, area.column) : null;
  return { sheet, area, changeType: 'RangeEdited', by, before: isOne ? before : null, after };
}

/** Whether an area has a locked cell on a protected sheet. */
export function isProtected(sheet: Sheet, area: Area): boolean {
  if (!sheet.facts.protection) return false;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      if (sheet.cells.style(row, column).locked !== false) return true;
    }
  }
  return false;
}

function hasShape(grid: readonly unknown[], area: Area): boolean {
  return (
    grid.length === area.rowCount &&
    grid.every((row) => Array.isArray(row) && row.length === area.columnCount)
  );
}

function put(sheet: Sheet, row: number, column: number, input: unknown, uncomputed: CellValue): void {
  const entered = enter(input, sheet.cells.style(row, column).numberFormat ?? 'General');
  if (entered.kind === 'formula') sheet.cells.setFormula(row, column, entered.formula, uncomputed);
  if (entered.kind === 'value') sheet.cells.setValue(row, column, entered.value);
}

/** A header cell of a table is its column's name: writing the cell renames the column, made unique as Excel does. */
function renameTableColumns(sheet: Sheet, area: Area): void {
  const touched = sheet.facts.tables.filter((table) => {
    const header = headerArea(table);
    return header && intersection(header, area);
  });
  if (touched.length === 0) return;
  const tables = sheet.facts.tables.map((table) => {
    if (!touched.includes(table)) return table;
    const texts = table.columns.map((_, index) => {
      const value = sheet.cells.value(table.area.row, table.area.column + index);
      return value === null ? '' : String(value);
    });
    const names = uniqueHeaders(texts);
    names.forEach((name, index) => sheet.cells.setValue(table.area.row, table.area.column + index, name));
    return {
      ...table,
      columns: table.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name })),
    };
  });
  sheet.update({ tables });
}
