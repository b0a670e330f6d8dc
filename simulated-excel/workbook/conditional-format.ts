import { intersection } from './address';
import type { Sheet } from './sheet';

/** The colour a cell's text has on the screen: that of the first conditional format that holds, else its own. */
export function shownFontColor(sheet: Sheet, row: number, column: number): string {
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  const value = sheet.cells.value(row, column);
  for (const { area, rule, fontColor } of sheet.facts.conditionalFormats) {
    if (rule === null || fontColor === null || !intersection(area, cell)) continue;
    // Excel asks LEFT(cell; length), for which a number is its digits.
    if (String(value ?? '').startsWith(rule.text)) return fontColor;
  }
  return sheet.cells.style(row, column).fontColor ?? '#000000';
}
