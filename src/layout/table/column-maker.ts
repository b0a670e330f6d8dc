import type { ResultRow } from '../result-rows';
import type { Cell, Column } from '../types';

/** A column together with how it reads its cell from a row. */
export interface ColumnMaker {
  readonly column: Column;
  readonly cell: (row: ResultRow) => Cell;
  /** The label above; columns with the same label next to each other share it. */
  readonly group: string | null;
}

type Described = Pick<Column, 'kind' | 'header' | 'align' | 'width'> &
  Partial<Pick<Column, 'shortHeader' | 'dropOrder'>>;

/** Letters are narrower than the digit a column's width is counted in, and those of remarks are in smaller type. */
const LETTER = 0.88;
const REMARK_LETTER = 0.8;

/** A column whose short header is its header and which is never left out, unless it says otherwise. */
export function columnMaker(
  described: Described,
  cell: (row: ResultRow) => Cell,
  group: string | null = null,
): ColumnMaker {
  const width = Math.max(described.width, longestWord(described.header) + 1);
  return { column: { shortHeader: described.header, dropOrder: 0, ...described, width }, cell, group };
}

/** The room that the longest word of a header needs: a header may be broken between words, never in one. */
function longestWord(header: string): number {
  return Math.ceil(LETTER * Math.max(...header.split(/[\s-]/).map(({ length }) => length)));
}

/** A column of text, as wide as its longest text or its header in two lines; at most 44 characters. Excel's filter button is below the header. */
export function textColumn(
  described: Omit<Described, 'width'>,
  rows: readonly ResultRow[],
  textOf: (row: ResultRow) => string | null,
): ColumnMaker {
  const longest = rows.reduce((most, row) => Math.max(most, textOf(row)?.length ?? 0), 0);
  const letter = described.kind === 'remark' ? REMARK_LETTER : LETTER;
  const width = Math.min(44, Math.max(Math.ceil(longest * letter) + 2, headerWidth(described.header) + 2));
  return columnMaker({ ...described, width }, (row) => {
    const text = textOf(row);
    return text === null ? { kind: 'blank' } : { kind: 'text', text };
  });
}

/** The characters a header needs when it is broken into at most two lines. */
function headerWidth(header: string): number {
  const words = header.split(' ').map((word) => word.length);
  return Math.max(...words, Math.ceil(header.length / 2));
}
