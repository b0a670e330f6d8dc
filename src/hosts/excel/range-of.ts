import type { GridRange } from '../../layout';

/** The cells of a sheet that a layout means; it counts from 0 and includes both corners. */
export function rangeOf(sheet: Excel.Worksheet, range: GridRange): Excel.Range {
  return sheet.getRangeByIndexes(
    range.firstRow,
    range.firstColumn,
    range.lastRow - range.firstRow + 1,
    range.lastColumn - range.firstColumn + 1,
  );
}
