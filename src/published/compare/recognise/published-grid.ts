import { countWithShare } from '../../figures/count-with-share';
import { withoutFootnotes } from '../../figures/footnote-marks';
import { type RangeSnapshot, type RawCell, textOfDate } from '../../../core';

/** A published table as a host read it: raw cells and, where the host knows it, the text each cell shows. */
export interface PublishedGrid extends RangeSnapshot {
  /**
   * What each cell shows, in the shape of `rows`; null where that is not known. What is shown is what was published, so it wins over the
   * stored value ([PUB-1]).
   */
  readonly texts?: readonly (readonly (string | null)[])[];
  /** Of data that are divided by dimensions: positions of the columns that hold them. A figure of a part of one that no måltall has is of no måltall. */
  readonly dimensions?: readonly number[];
  /** Where the figures of a row stand in a file that has no cells: `x.json value[71]`. Rows by position. */
  readonly addresses?: (row: number) => string;
}

/** What a cell shows: its shown text where known, else its value as text. Empty when there is nothing. */
export function shownText(grid: PublishedGrid, row: number, column: number): string {
  const shown = grid.texts?.[row]?.[column];
  return (shown ?? textOf(grid.rows[row]?.[column])).trim();
}

/** The rows from one index to before another in which something stands: a sheet may have a million without. */
export function filledRows(grid: PublishedGrid, from: number, to: number): readonly number[] {
  const rows: number[] = [];
  for (let row = from; row < to; row++)
    if ((grid.rows[row] ?? []).some((cell) => cell !== null && cell !== undefined)) rows.push(row);
  return rows;
}

/** Whether a text stands where figures stand: a number, a dash, a sign ([VAL-3]), a count with its share, and no year. */
export function looksLikeFigure(text: string): boolean {
  const plain = withoutFootnotes(text);
  if (looksLikeYear(plain)) return false;
  return (
    /^(?:[-+−–]?[\d.,][\d\s.,'’]*\s*(?:%|prosent|pst\.?)?|:|\.{1,3}|…|[-‐-―−])$/iu.test(plain) ||
    countWithShare(text) !== null
  );
}

/** Whether a text can be a year: four digits, which a number of persons can be too. */
export function looksLikeYear(text: string): boolean {
  return /^(?:19|20)\d{2}$/.test(withoutFootnotes(text));
}

function textOf(value: RawCell): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return textOfDate(value);
  return String(value);
}
