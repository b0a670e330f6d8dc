import { accessDenied } from '../wire/errors';
import { intersection, type Area } from '../workbook/address';
import { PLAIN, type CellStyle } from '../workbook/cell-style';
import { isProtected } from '../workbook/edits';
import { isUnbounded } from './range-content';
import type { RangeTarget } from './range-target';

/** Restyles the cells of a range, or of a part of it; AccessDenied when they are protected. */
export function restyle(
  range: RangeTarget,
  change: (cell: CellStyle) => CellStyle,
  area: Area = range.area,
): void {
  if (area.rowCount < 1 || area.columnCount < 1) return;
  const probe = isUnbounded(range) ? { ...area, rowCount: 1, columnCount: 1 } : area;
  if (isProtected(range.sheet, probe)) throw accessDenied();
  range.sheet.cells.restyle(area, change);
}

/** What all cells of an area have in common, or null where they differ, as Excel answers. */
export function uniform<T>(
  range: RangeTarget,
  read: (cell: CellStyle) => T,
  area: Area = range.area,
): T | null {
  const { cells } = range.sheet;
  const seen = new Set<T>();
  const existing = intersection(area, { ...area, row: 0, rowCount: Math.max(1, cells.rowCount) });
  if (!existing || existing.rowCount < area.rowCount) {
    for (const column of [area.column, ...cells.styledColumns.keys()]) {
      if (column >= area.column && column < area.column + area.columnCount) {
        seen.add(read(cells.styledColumns.get(column) ?? PLAIN));
      }
    }
  }
  if (existing) {
    for (let row = existing.row; row < existing.row + existing.rowCount && seen.size < 2; row++) {
      for (let column = existing.column; column < existing.column + existing.columnCount; column++) {
        seen.add(read(cells.style(row, column)));
      }
    }
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}
