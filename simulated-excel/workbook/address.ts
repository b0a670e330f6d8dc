/** The last row and column of a sheet, counted from one (Excel's own limits). */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A rectangle of cells; row and column count from zero. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Reads an A1 address without its sheet ("B2", "A1:C3", "A:C", "2:4", with or without $); null when it is none. */
export function parseArea(text: string): Area | null {
  const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i.exec(text);
  if (!match) return null;
  const [, letters1, digits1, letters2, digits2] = match;
  const isPair = text.includes(':');
  if (!letters1 && !digits1) return null;
  if (isPair && (!!letters1 !== !!letters2 || !!digits1 !== !!digits2)) return null;
  if (!isPair && (!letters1 || !digits1)) return null;
  const column1 = letters1 ? columnIndex(letters1) : 0;
  const column2 = letters2 ? columnIndex(letters2) : isPair && !letters1 ? COLUMNS - 1 : column1;
  const row1 = digits1 ? Number(digits1) - 1 : 0;
  const row2 = digits2 ? Number(digits2) - 1 : isPair && !digits1 ? ROWS - 1 : row1;
  const area = spanning(
    { row: row1, column: column1, rowCount: 1, columnCount: 1 },
    { row: row2, column: column2, rowCount: 1, columnCount: 1 },
  );
  return isOnSheet(area) ? area : null;
}

/** Splits "Sheet!A1" or "'My sheet'!A1" into the sheet's plain name and the rest; the name is null when none is given. */
export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  const plain = /^([^'!]+)!(.*)$/.exec(text);
  return plain ? { sheet: plain[1] ?? '', rest: plain[2] ?? '' } : { sheet: null, rest: text };
}

/** Writes an area as "A1" or "A1:C3"; whole columns and rows as "A:C" and "2:4", as Excel does. */
export function formatArea(area: Area): string {
  const last = { row: area.row + area.rowCount, column: area.column + area.columnCount - 1 };
  if (area.rowCount === ROWS && area.columnCount === COLUMNS) return `1:${ROWS}`;
  if (area.rowCount === ROWS) return `${columnLetters(area.column)}:${columnLetters(last.column)}`;
  if (area.columnCount === COLUMNS) return `${area.row + 1}:${last.row}`;
  const first = columnLetters(area.column) + String(area.row + 1);
  return cellCount(area) === 1 ? first : `${first}:${columnLetters(last.column)}${last.row}`;
}

/** Quotes a sheet name for an address when it needs it. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Column letters of a column counted from zero: 0 → "A". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** How many cells an area has. */
export function cellCount(area: Area): number {
  return area.rowCount * area.columnCount;
}

/** Whether an area is a rectangle of at least one cell within the sheet. */
export function isOnSheet(area: Area): boolean {
  const parts = [area.row, area.column, area.rowCount, area.columnCount];
  if (!parts.every(Number.isInteger)) return false;
  if (area.row < 0 || area.column < 0 || area.rowCount < 1 || area.columnCount < 1) return false;
  return area.row + area.rowCount <= ROWS && area.column + area.columnCount <= COLUMNS;
}

/** The smallest area that holds both. */
export function spanning(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** Whether two areas have a cell in common. */
export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rowCount &&
    b.row < a.row + a.rowCount &&
    a.column < b.column + b.columnCount &&
    b.column < a.column + a.columnCount
  );
}

/** What two areas have in common; null when nothing. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
