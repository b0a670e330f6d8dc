import { formatArea, quoteSheet, type Area } from './address';
import type { ChartSeriesModel } from './chart-model';
import type { Sheet } from './sheet';

/**
 * The series Excel makes of a block of cells with headings in its first row and column: by columns, one per column after
 * the first, named by its heading, with the first column as categories; by rows the other way round. "Auto" takes the
 * shorter side as series.
 */
export function seriesFromCells(
  sheet: Sheet,
  area: Area,
  seriesBy: string,
  newId: () => string,
): readonly ChartSeriesModel[] {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && area.columnCount > area.rowCount);
  const address = (part: Area): string => `${quoteSheet(sheet.name)}!${formatArea(part)}`;
  const count = byRows ? area.rowCount : area.columnCount;
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => {
    const line = index + 1;
    const heading = byRows
      ? sheet.cells.value(area.row + line, area.column)
      : sheet.cells.value(area.row, area.column + line);
    const values = byRows
      ? {
          row: area.row + line,
          column: area.column + 1,
          rowCount: 1,
          columnCount: Math.max(1, area.columnCount - 1),
        }
      : {
          row: area.row + 1,
          column: area.column + line,
          rowCount: Math.max(1, area.rowCount - 1),
          columnCount: 1,
        };
    const categories = byRows ? { ...values, row: area.row } : { ...values, column: area.column };
    return {
      id: newId(),
      name: heading === null ? `Series${line}` : String(heading),
      values: address(values),
      categories: address(categories),
      set: {},
    };
  });
}
