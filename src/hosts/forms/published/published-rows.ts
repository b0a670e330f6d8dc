import { MOST_PUBLISHED_CELLS, type RawCell } from '../../../core';
import type { PublishedGrid } from '../../../published';
import { InputError } from '../../host';
import { sdmxCsvRows, type SdmxRows } from './sdmx-csv-grid';

/** How much of a published table is read: rows, and cells, that hold something. */
export interface PublishedLimits {
  readonly rows: number;
  readonly cells: number;
}

/** As many lines as a cube has cells; our own tables have some 14 filled cells in a line. */
export const PUBLISHED_LIMITS: PublishedLimits = { rows: MOST_PUBLISHED_CELLS, cells: 1_500_000 };

/** Texts kept to be the same one wherever they stand: names and codes, not figures without end. */
const MOST_SAME = 20_000;
/** So many places take as much memory as a filled cell. */
const PLACES_A_CELL = 2;
/** A longer text is hardly a label. */
const LONGEST_SAME = 200;

/** A published table that is put together of blocks, and refused as soon as it is larger than such tables are ([SRC-1]). */
export class PublishedRows {
  private readonly rows: (readonly RawCell[])[] = [];
  private texts: (readonly (string | null)[])[] | null = null;
  private readonly same = new Map<string, string>();
  private first: PublishedGrid | null = null;
  private sdmx: SdmxRows | null = null;
  private filledRows = 0;
  private filledCells = 0;

  /**
   * @param file path for messages
   * @param source what the table is called where no block comes
   */
  constructor(
    private readonly file: string,
    private readonly source: string,
    private readonly limits = PUBLISHED_LIMITS,
  ) {}

  /** Takes the next rows; throws InputError `contentTooLarge` once they are too many. */
  add(block: PublishedGrid): void {
    const isFirst = this.first === null;
    this.first ??= { ...block, rows: [] };
    if (isFirst) this.sdmx = sdmxCsvRows(block.rows[0] ?? []);
    const before = this.rows.length;
    for (const [at, row] of block.rows.entries()) {
      const taken = this.sdmx === null ? row : isFirst && at === 0 ? this.sdmx.header : this.sdmx.rowOf(row);
      this.count(taken);
      // Not `map`: it would leave out what a wide row has nothing in.
      this.rows.push(Array.from(taken, (cell) => this.sameText(cell)));
    }
    if (block.texts === undefined && this.texts === null) return;
    this.texts ??= Array.from({ length: before }, () => []);
    for (const at of block.rows.keys()) this.texts.push(block.texts?.[at] ?? []);
  }

  /** The table of all that was added. */
  grid(): PublishedGrid {
    const { first, rows, texts, sdmx } = this;
    const { source, firstRow, firstColumn } = first ?? { source: this.source, firstRow: 1, firstColumn: 1 };
    const place = { source, firstRow, firstColumn, rows };
    if (sdmx !== null) return { ...place, addresses: sdmx.addressIn(source) };
    return texts === null ? { ...first, ...place } : { ...first, ...place, texts };
  }

  private count(row: readonly RawCell[]): void {
    let filled = 0;
    for (const cell of row) if (cell !== null && cell !== undefined && cell !== '') filled++;
    if (filled === 0) return;
    this.filledRows++;
    // Places between filled cells take memory too, though less.
    this.filledCells += Math.max(filled, Math.floor(row.length / PLACES_A_CELL));
    for (const [of, seen] of [
      ['rows', this.filledRows],
      ['cells', this.filledCells],
    ] as const)
      if (seen > this.limits[of])
        throw new InputError({ kind: 'contentTooLarge', file: this.file, of, most: this.limits[of] });
  }

  /** A text cut out of a block keeps the whole block in memory; names stand in thousands of rows. */
  private sameText(cell: RawCell): RawCell {
    if (typeof cell !== 'string' || cell.length > LONGEST_SAME) return cell;
    const known = this.same.get(cell);
    if (known !== undefined) return known;
    if (this.same.size < MOST_SAME) this.same.set(cell, cell);
    return cell;
  }
}
