import type { Sheet } from './sheet';

/** Points of a row nobody has resized. */
export const ROW_HEIGHT = 15;

/** The width of a column in points. */
export function columnWidth(sheet: Sheet, column: number): number {
  return sheet.facts.columnWidths.get(column) ?? pointsFromCharacters(sheet.facts.standardWidth);
}

/** Excel's width in characters of the default font as points (7 pixels a character, 5 of padding, 4/3 pixels a point). */
export function pointsFromCharacters(characters: number): number {
  return Math.round(Math.trunc(characters * 7 + 5) * 0.75 * 100) / 100;
}
