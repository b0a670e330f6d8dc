import { fingerprintOf, cellAddress } from '../../../core';
import { columnNumber } from './grid-address';
import { shownText, type PublishedGrid } from './published-grid';

/** What a published table showed when it was checked, short enough to be kept with the sheet of verdicts. No figure can be read out of it. */
export interface GridFingerprint {
  /** The table's first cell, e.g. `Publisert!A3`. */
  readonly firstCell: string;
  /** How many rows each of `parts` stands for. */
  readonly rowsEach: number;
  /** One text for so many rows, from the top; empty for rows that show nothing. */
  readonly parts: readonly string[];
}

/** So many parts at most: a table of that many rows is known row by row, a longer one by groups of rows. */
const MOST_PARTS = 64;

/** The fingerprint of what a table shows. What lies behind the shown texts, and rows of nothing at the end, do not matter ([PUB-1]). */
export function gridFingerprint(grid: PublishedGrid): GridFingerprint {
  const rowsEach = Math.max(1, Math.ceil(grid.rows.length / MOST_PARTS));
  return { firstCell: firstCellOf(grid), rowsEach, parts: partsOf(grid, rowsEach) };
}

/** What has become of a table since its fingerprint was taken. */
export interface GridChange {
  /** Where the table began then and begins now, e.g. `Publisert!A3`; null when it lies where it lay. */
  readonly moved: { readonly from: string; readonly to: string } | null;
  /** The rows that show something else, as they lie now, e.g. `Publisert!A12:F13`; rows that are gone lie below the others. */
  readonly areas: readonly string[];
}

/** Compares what a table shows with its fingerprint of before; rows are compared by their place in the table. */
export function gridChange(before: GridFingerprint, now: PublishedGrid): GridChange {
  const { firstCell, rowsEach } = before;
  const parts = partsOf(now, rowsEach);
  const width = Math.max(1, ...now.rows.map((row) => row.length));
  const areas: string[] = [];
  const length = Math.max(parts.length, before.parts.length);
  for (let part = 0; part < length; part++) {
    if (!differs(part)) continue;
    const first = part;
    while (part + 1 < length && differs(part + 1)) part++;
    areas.push(areaOf(now, width, first * rowsEach, (part + 1) * rowsEach));
  }
  const to = firstCellOf(now);
  return { moved: to === firstCell ? null : { from: firstCell, to }, areas };

  function differs(part: number): boolean {
    return (parts[part] ?? '') !== (before.parts[part] ?? '');
  }
}

function partsOf(grid: PublishedGrid, rowsEach: number): readonly string[] {
  return Array.from({ length: Math.ceil(grid.rows.length / rowsEach) }, (_, part) => {
    const texts = [...textsOf(grid, part * rowsEach, (part + 1) * rowsEach)];
    return texts.length === 0 ? '' : fingerprintOf(texts);
  });
}

/** Each text with its place, since the fingerprint of texts does not see their order. */
function* textsOf(grid: PublishedGrid, from: number, to: number): Generator<string> {
  for (let row = from; row < Math.min(to, grid.rows.length); row++) {
    const width = grid.rows[row]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      const text = shownText(grid, row, column);
      if (text !== '') yield `${row} ${column} ${text}`;
    }
  }
}

/** The rows from one index up to another, as an address; a part may reach beyond the table's end. */
function areaOf(grid: PublishedGrid, width: number, from: number, to: number): string {
  const end = from < grid.rows.length ? Math.min(to, grid.rows.length) : to;
  const first = cellAddress(grid.source, grid.firstRow + from, columnNumber(grid, 0));
  const last = cellAddress('', grid.firstRow + end - 1, columnNumber(grid, width - 1)).replace(/^.*!/u, '');
  return `${first}:${last}`;
}

function firstCellOf(grid: PublishedGrid): string {
  return cellAddress(grid.source, grid.firstRow, columnNumber(grid, 0));
}
