import { intersection, isOnSheet, type Area } from '../workbook/address';
import { cellError } from '../workbook/cell-value';
import type { Sheet } from '../workbook/sheet';
import type { ResultCells } from './result-cells';

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Shows a result at a formula cell: one value in the cell itself, a block spilled from it, or #SPILL! when something
 * is in the way (another value, a table, merged cells, the sheet's edge); `keep` as for clearSpill. Returns the cells whose contents changed.
 */
export function showResult(cell: FormulaCell, result: ResultCells, keep: Area | null = null): Area {
  const cleared = clearSpill(cell, keep);
  const { sheet, row, column } = cell;
  const area = { row, column, rowCount: result.cells.length, columnCount: result.cells[0]?.length ?? 1 };
  const isBlock = area.rowCount > 1 || area.columnCount > 1;
  if (isBlock && !isFree(cell, area)) {
    sheet.cells.setResult(row, column, cellError('#SPILL!'));
    return cleared ?? { ...area, rowCount: 1, columnCount: 1 };
  }
  result.cells.forEach((line, lineIndex) =>
    line.forEach((value, index) => sheet.cells.setResult(row + lineIndex, column + index, value)),
  );
  for (const format of result.formats) {
    const place = { row: row + format.row, column: column + format.column, rowCount: 1, columnCount: 1 };
    if ((sheet.cells.style(place.row, place.column).numberFormat ?? 'General') !== 'General') continue;
    sheet.cells.restyle(place, (style) => ({ ...style, numberFormat: format.numberFormat }));
  }
  if (isBlock) sheet.update({ spills: [...sheet.facts.spills, { row, column, area }] });
  return cleared ? union(cleared, area) : area;
}

/**
 * Empties the block a formula cell has spilled, all but the cell itself and the cells of `keep`, where somebody has
 * just put something else. Returns the block, or null when there is none.
 */
export function clearSpill({ sheet, row, column }: FormulaCell, keep: Area | null = null): Area | null {
  const spill = sheet.facts.spills.find((one) => one.row === row && one.column === column);
  if (!spill) return null;
  sheet.update({ spills: sheet.facts.spills.filter((one) => one !== spill) });
  const { area } = spill;
  for (let line = area.row; line < area.row + area.rowCount; line++) {
    for (let index = area.column; index < area.column + area.columnCount; index++) {
      const isKept = keep !== null && contains(keep, line, index);
      if ((line !== row || index !== column) && !isKept) sheet.cells.setValue(line, index, null);
    }
  }
  return area;
}

function isFree({ sheet, row, column }: FormulaCell, area: Area): boolean {
  if (!isOnSheet(area)) return false;
  if (sheet.facts.tables.some((table) => intersection(table.area, area))) return false;
  if (sheet.facts.merged.some((merged) => intersection(merged, area))) return false;
  for (let line = area.row; line < area.row + area.rowCount; line++) {
    for (let index = area.column; index < area.column + area.columnCount; index++) {
      if (line === row && index === column) continue;
      if (sheet.cells.value(line, index) !== null || sheet.cells.formula(line, index) !== null) return false;
    }
  }
  return true;
}

function union(a: Area, b: Area): Area {
  return {
    row: a.row,
    column: a.column,
    rowCount: Math.max(a.rowCount, b.rowCount),
    columnCount: Math.max(a.columnCount, b.columnCount),
  };
}

function contains(area: Area, row: number, column: number): boolean {
  return intersection(area, { row, column, rowCount: 1, columnCount: 1 }) !== null;
}
