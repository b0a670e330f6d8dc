import { columnWidth, ROW_HEIGHT } from '../../../simulated-excel/browser';
import { COLUMNS, ROWS } from '../../../simulated-excel/workbook/address';
import type { Sheet } from '../../../simulated-excel/workbook/sheet';
import { fontOf, PIXELS } from './cell-look';
import { shownText } from './cell-text';
import type { Cursor } from './cursor';
import { textWidth } from './text-width';

/** How large a sheet is on the screen; sizes in pixels, 0 for what is hidden. */
export interface SheetMetrics {
  readonly rows: number;
  readonly columns: number;
  readonly rowHeight: (row: number) => number;
  readonly columnWidth: (column: number) => number;
}

const LEAST_ROWS = 100;
const LEAST_COLUMNS = 26;
/** Wrapped text is looked for in so many rows; result sheets have it near the top. */
const FITTED_ROWS = 1000;
const LINE = 1.22;

/** Measures a sheet: as far as it is used and the cursor went, and some more. */
export function sheetMetrics(sheet: Sheet, cursor: Cursor, language: string): SheetMetrics {
  const { facts } = sheet;
  const used = sheet.cells.usedArea(false);
  const lastRow = Math.max((used?.row ?? 0) + (used?.rowCount ?? 0), cursor.head.row, cursor.anchor.row);
  const head = Math.min(cursor.head.column, COLUMNS - 1);
  const lastColumn = Math.max((used?.column ?? 0) + (used?.columnCount ?? 0), head, cursor.anchor.column);
  const fitted = fittedHeights(sheet, language);
  const isWholeColumn = cursor.head.row >= ROWS - 1;
  const isWholeRow = cursor.head.column >= COLUMNS - 1;
  const rowsUsed = isWholeColumn ? (used?.row ?? 0) + (used?.rowCount ?? 0) : lastRow;
  const columnsUsed = isWholeRow ? (used?.column ?? 0) + (used?.columnCount ?? 0) : lastColumn;
  return {
    rows: Math.min(ROWS, Math.max(LEAST_ROWS, Math.ceil((rowsUsed + 30) / 10) * 10)),
    columns: Math.min(COLUMNS, Math.max(LEAST_COLUMNS, columnsUsed + 5)),
    rowHeight: (row) =>
      facts.hiddenRows.has(row)
        ? 0
        : (fitted.get(row) ?? Math.round((facts.rowHeights.get(row) ?? ROW_HEIGHT) * PIXELS)),
    columnWidth: (column) =>
      facts.hiddenColumns.has(column) ? 0 : Math.round(columnWidth(sheet, column) * PIXELS),
  };
}

/** Excel gives a row nobody has resized the height of its wrapped text or largest font; the simulator does not draw and cannot. */
function fittedHeights(sheet: Sheet, language: string): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  const { cells, facts } = sheet;
  for (let row = 0; row < Math.min(cells.rowCount, FITTED_ROWS); row++) {
    const given = facts.rowHeights.get(row);
    if (given !== undefined && given !== ROW_HEIGHT) continue;
    for (let column = 0; column < cells.columnCount(row); column++) {
      const style = cells.style(row, column);
      const size = style.fontSize ?? 11;
      if (!style.wrapText && size <= 12) continue;
      const text = shownText(cells.value(row, column), style.numberFormat ?? 'General', language);
      if (text === '') continue;
      const width = columnWidth(sheet, column) * PIXELS - 8 - (style.indentLevel ?? 0) * 9;
      const font = fontOf(style);
      const lines = style.wrapText ? lineCount(text, font, width) : 1;
      const height = Math.ceil(lines * size * PIXELS * LINE + 3);
      if (height > Math.max(heights.get(row) ?? 0, ROW_HEIGHT * PIXELS)) heights.set(row, height);
    }
  }
  return heights;
}

function lineCount(text: string, font: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines++;
    let filled = 0;
    for (const word of paragraph.split(/(?<= )/)) {
      const needed = textWidth(word.trimEnd(), font);
      if (filled > 0 && filled + needed > width) {
        lines++;
        filled = 0;
      }
      filled += textWidth(word, font);
    }
  }
  return lines;
}
