import type { Area } from './address';
import { formatText } from './format-text';
import type { Sheet } from './sheet';

const POINTS_PER_CHARACTER = 5.25;
const PADDING = 3.75;

/** Widens or narrows columns to their longest text; an estimate by number of characters, since nothing is drawn. */
export function autofitColumns(sheet: Sheet, area: Area, language: string): void {
  const existing = sheet.cells.existing(area);
  const used = sheet.cells.usedArea(true);
  if (!existing || !used) return;
  const widths = new Map(sheet.facts.columnWidths);
  const lastColumn = Math.min(area.column + area.columnCount, used.column + used.columnCount);
  for (let column = area.column; column < lastColumn; column++) {
    let longest = 0;
    for (let row = existing.row; row < existing.row + existing.rowCount; row++) {
      const text = formatText(
        sheet.cells.value(row, column),
        sheet.cells.style(row, column).numberFormat ?? 'General',
        language,
      );
      longest = Math.max(longest, text.length);
    }
    if (longest > 0) widths.set(column, Math.round((longest * POINTS_PER_CHARACTER + PADDING) * 100) / 100);
  }
  sheet.update({ columnWidths: widths });
}

/** Gives rows back their own height. */
export function autofitRows(sheet: Sheet, area: Area): void {
  const heights = new Map(sheet.facts.rowHeights);
  for (let row = area.row; row < Math.min(area.row + area.rowCount, sheet.cells.rowCount); row++)
    heights.delete(row);
  sheet.update({ rowHeights: heights });
}
