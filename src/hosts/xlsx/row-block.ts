import type { RawCell } from '../../core';
import type { PublishedGrid } from '../../published';
import { ArchiveError } from './archive-error';

type Texts = readonly (string | null)[];

const EMPTY_ROW: readonly never[] = [];

/**
 * Rows of a sheet on their way out, from the first on without gaps. Rows are mostly in order; those that wait may come in any order and in
 * several pieces.
 */
export class RowBlock {
  private firstRow = 1;
  private rows: (readonly RawCell[])[] = [];
  private texts: Texts[] = [];
  private placesTaken = 0;

  /** @param hasTexts whether what the cells show goes along */
  constructor(
    private readonly source: string,
    private readonly hasTexts: boolean,
  ) {}

  /** How many rows have been put in, those between them included. */
  get lastRow(): number {
    return this.firstRow - 1 + this.rows.length;
  }

  /** How many have not gone out. */
  get waiting(): number {
    return this.rows.length;
  }

  /** How many places they take: a row whose last cell alone is filled takes as many as one that is full. */
  get places(): number {
    return this.placesTaken;
  }

  /**
   * @param number counted from 1
   * @param texts what the cells show; not used without `hasTexts`
   * @throws ArchiveError when rows behind it have gone out, or a cell has a value twice
   */
  put(number: number, cells: readonly RawCell[], texts: Texts): void {
    const at = number - this.firstRow;
    if (at < 0) throw new ArchiveError('rows out of order');
    while (this.rows.length <= at) this.rows.push(EMPTY_ROW);
    const row = sparse(together(this.rows[at] ?? EMPTY_ROW, cells));
    this.placesTaken += row.length - (this.rows[at]?.length ?? 0);
    this.rows[at] = row;
    if (!this.hasTexts) return;
    while (this.texts.length <= at) this.texts.push(EMPTY_ROW);
    this.texts[at] = sparse(together(this.texts[at] ?? EMPTY_ROW, texts));
  }

  /** The rows but for the last so many, which may get more cells; null when there are none. */
  take(kept: number): PublishedGrid | null {
    const count = this.rows.length - kept;
    if (count <= 0) return null;
    const plain = {
      source: this.source,
      firstRow: this.firstRow,
      firstColumn: 1,
      rows: this.rows.slice(0, count),
    };
    const grid = this.hasTexts ? { ...plain, texts: this.texts.slice(0, count) } : plain;
    this.firstRow += count;
    this.rows = this.rows.slice(count);
    this.placesTaken = this.rows.reduce((sum, row) => sum + row.length, 0);
    this.texts = this.texts.slice(count);
    return grid;
  }
}

/** From so many columns on, of which one in so many is filled, a row is kept as its filled cells alone. */
const WIDE = 1024;
const FEW = 16;

/**
 * A wide row with little in it, without memory for what is not: a cell in the last of a sheet's 16,384 columns, in each of thousands of rows,
 * takes a few hundred kilobytes in the file. Assigned from behind, an array keeps what it has by number.
 */
function sparse<T extends RawCell>(row: readonly T[]): readonly T[] {
  if (row.length < WIDE) return row;
  const filled: number[] = [];
  row.forEach((cell, at) => {
    if (cell !== null && cell !== undefined) filled.push(at);
  });
  if (filled.length * FEW > row.length) return row;
  const few: T[] = [];
  for (const at of filled.reverse()) few[at] = row[at] as T;
  return few;
}

/** Two pieces of one row. */
function together<T extends RawCell>(one: readonly T[], other: readonly T[]): readonly (T | null)[] {
  if (one.length === 0) return other;
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => {
    if (isFilled(one[at]) && isFilled(other[at])) throw new ArchiveError('a cell twice');
    return (isFilled(other[at]) ? other[at] : one[at]) ?? other[at] ?? null;
  });
}

/** Some programs write a cell first with an empty text and then with its value. */
export function isFilled(cell: RawCell): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}
