import { roleOfHeader } from './dimension';
import { looksLikeFigure, type PublishedGrid, shownText } from './published-grid';
import { readWords, saysSomething } from './words';

/** Where the parts of a table lie, as indexes into the grid's rows. */
export interface TableParts {
  /** Rows above the header that hold one text each: titles. */
  readonly titles: readonly number[];
  /** One to three rows; none when the table has no header. */
  readonly headers: readonly number[];
  /** The first row of figures. */
  readonly body: number;
  /** The row behind the last of figures: what stands below are notes. */
  readonly end: number;
}

/**
 * Finds title, header and body. The header is the first row with two texts or more, none of them a figure, of which at least one is
 * understood; rows of group labels above the names of columns, and of units under them, belong to it.
 *
 * @param regionNamed whether a text names a region, as headers of a table on its side do
 * @param overridden whether the user has said what a column with this header is
 */
export function findParts(
  grid: PublishedGrid,
  regionNamed: (text: string) => boolean,
  overridden: (text: string) => boolean,
): TableParts {
  const height = Math.min(grid.rows.length, ROWS_SEARCHED);
  const textsOf = (row: number): readonly string[] =>
    (grid.rows[row] ?? []).map((_, column) => shownText(grid, row, column));
  const titles: number[] = [];
  let end = grid.rows.length;
  while (end > 0 && !textsOf(end - 1).some(looksLikeFigure)) end--;
  for (let row = 0; row < height; row++) {
    const filled = textsOf(row).filter((text) => text !== '');
    if (filled.length === 1 && !looksLikeFigure(filled[0] ?? '')) titles.push(row);
    if (filled.length < 2) continue;
    if (isHeader(filled, regionNamed, overridden)) {
      const headers = headerRowsFrom(row, height, textsOf);
      return { titles, headers, body: (headers.at(-1) ?? row) + 1, end };
    }
    // Figures before any header: the table has none.
    if (filled.some(looksLikeFigure)) return { titles, headers: [], body: row, end };
  }
  const first = grid.rows.findIndex((_, row) => textsOf(row).some(looksLikeFigure));
  return { titles, headers: [], body: first < 0 ? grid.rows.length : first, end };
}

/** Titles and notes above a table are not longer than this. */
const ROWS_SEARCHED = 60;
const MOST_HEADER_ROWS = 3;

function isHeader(
  filled: readonly string[],
  regionNamed: (text: string) => boolean,
  overridden: (text: string) => boolean,
): boolean {
  const bareNumbers = filled.filter((text) => /^(?:[1-9]|1[0-6])$/.test(text));
  // "1a)" is a måltall, and no figure with a footnote.
  const figures = filled.filter(
    (text) => looksLikeFigure(text) && !/^(?:[1-9]|1[0-6])\s*[ab]\)?$/iu.test(text),
  );
  const known = filled.some((text) => roleOfHeader(text) !== null || overridden(text));
  // "Kommune 1 2 3 …": måltall numbers, each once, beside a header.
  const numbered =
    known && bareNumbers.length === figures.length && new Set(bareNumbers).size === bareNumbers.length;
  if (figures.length > 0 && !numbered) return false;
  if (known) return true;
  const understood = filled.filter((text) => saysSomething(readWords(text))).length;
  if (understood >= 2) return true;
  return filled.filter(regionNamed).length >= 2;
}

function headerRowsFrom(
  first: number,
  height: number,
  textsOf: (row: number) => readonly string[],
): readonly number[] {
  const rows = [first];
  const named = new Set<number>();
  for (let row = first; ; row++) {
    textsOf(row).forEach((text, column) => {
      const role = roleOfHeader(text)?.role;
      if (role !== undefined && role !== 'ignored' && role !== 'value') named.add(column);
    });
    const next = row + 1;
    const texts = textsOf(next);
    const filled = texts.filter((text) => text !== '');
    const stands = filled.length >= 1 && !filled.some(looksLikeFigure);
    const besideNames = [...named].every((column) => (texts[column] ?? '') === '');
    const understood = filled.some((text) => roleOfHeader(text) !== null || saysSomething(readWords(text)));
    if (next >= height || rows.length >= MOST_HEADER_ROWS || !stands || !besideNames || !understood)
      return rows;
    rows.push(next);
  }
}
