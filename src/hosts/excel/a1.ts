import { columnLetters } from '../../core';
import { SHEET_ROWS, type CellArea } from '../host';

/** The columns of a worksheet. */
const SHEET_COLUMNS = 16_384;

/** An address in two parts: the sheet's plain name, if one was given, and the cells. */
export interface ParsedAddress {
  readonly sheet: string | null;
  readonly area: CellArea;
}

/**
 * Reads `Ark1!A1:H9`, `'Mitt ark'!A:C`, `$B$2`, `2:4`. Null when the text is no address: then it is a name.
 */
export function parseAddress(text: string): ParsedAddress | null {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text.trim());
  const plain = /^([^'!]+)!(.+)$/.exec(text.trim());
  const sheet = quoted ? (quoted[1] ?? '').replace(/''/g, "'") : (plain?.[1] ?? null);
  const area = parseCells((quoted ?? plain)?.[2] ?? text.trim());
  return area && { sheet, area };
}

/** Reads the areas of an event's address, e.g. `A1:B2` or `A:A,C3`; what cannot be read counts as the whole sheet. */
export function parseAreas(text: string): readonly CellArea[] {
  return text.split(',').map((part) => parseAddress(part)?.area ?? WHOLE_SHEET);
}

const WHOLE_SHEET: CellArea = { firstRow: 1, firstColumn: 1, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** `A1:H9` of an area; one cell is `A1`. */
export function cellsAddress(area: CellArea): string {
  const last = `${columnLetters(area.firstColumn + area.columns - 1)}${area.firstRow + area.rows - 1}`;
  const first = `${columnLetters(area.firstColumn)}${area.firstRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** Whether two areas of one sheet have cells in common. */
export function overlap(one: CellArea, other: CellArea): boolean {
  return (
    one.firstRow < other.firstRow + other.rows &&
    other.firstRow < one.firstRow + one.rows &&
    one.firstColumn < other.firstColumn + other.columns &&
    other.firstColumn < one.firstColumn + one.columns
  );
}

function parseCells(text: string): CellArea | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(:)?(?:\$?([A-Z]{1,3}))?(?:\$?(\d{1,7}))?$/i.exec(text);
  if (!match) return null;
  const [, letters1, digits1, colon, letters2, digits2] = match;
  const wholeLines = colon !== undefined && Boolean(letters1) !== Boolean(digits1);
  const single = colon === undefined && letters1 && digits1 && !letters2 && !digits2;
  const pair = colon !== undefined && letters1 && digits1 && letters2 && digits2;
  const lines =
    wholeLines && Boolean(letters1) === Boolean(letters2) && Boolean(digits1) === Boolean(digits2);
  if (!single && !pair && !lines) return null;
  const columns = [columnOf(letters1) ?? 1, columnOf(letters2 ?? letters1) ?? SHEET_COLUMNS];
  const rows = [Number(digits1 ?? 1), Number(digits2 ?? digits1 ?? SHEET_ROWS)];
  const area = {
    firstRow: Math.min(...rows),
    firstColumn: Math.min(...columns),
    rows: Math.abs((rows[1] ?? 0) - (rows[0] ?? 0)) + 1,
    columns: Math.abs((columns[1] ?? 0) - (columns[0] ?? 0)) + 1,
  };
  const onSheet =
    area.firstRow >= 1 &&
    area.firstRow + area.rows - 1 <= SHEET_ROWS &&
    area.firstColumn + area.columns - 1 <= SHEET_COLUMNS;
  return onSheet ? area : null;
}

function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
