import type { Area } from './address';
import type { Sheet } from './sheet';

/** Moves the cells of an area and everything below them in the same columns one row down, leaving a blank first row. */
export function shiftDown(sheet: Sheet, area: Area): void {
  const last = sheet.cells.rowCount - 1;
  for (let row = last; row >= area.row; row--) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      copyCell(sheet, { row, column }, { row: row + 1, column });
    }
  }
  for (let column = area.column; column < area.column + area.columnCount; column++) {
    sheet.cells.setValue(area.row, column, null);
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function copyCell(sheet: Sheet, from: Place, to: Place): void {
  const { cells } = sheet;
  const formula = cells.formula(from.row, from.column);
  const value = cells.value(from.row, from.column);
  if (formula === null) cells.setValue(to.row, to.column, value);
  else cells.setFormula(to.row, to.column, formula, value);
  const style = cells.style(from.row, from.column);
  cells.restyle({ ...to, rowCount: 1, columnCount: 1 }, () => style);
}
