import type { CompiledVariable } from '../definitions/types';
import { grownArray } from '../grown-array';
import { SET_ASIDE, TAKES_PART, type PersonBatch } from '../persons/batch';

/** Where the entries of a batch were counted, by number; of entries that take no part nothing is said. */
export interface CountedAt {
  /** For each plane of the cube, the block of each entry. */
  readonly blocks: readonly Int32Array[];
  /** For each indicator, which count of a block each entry belongs to. */
  readonly cells: readonly Int32Array[];
}

/** Where rows stand, by their numbers. */
export interface RowAddresses {
  /** The address of a row's first cell that is read, as those of issues. */
  readonly addressOf: (rowNumber: number) => string;
  /** The numbers of the rows with a row number in the sheet or file named, in any case; null: in each that has been read. */
  readonly numbersOf: (row: number, source: string | null) => readonly number[];
}

/** What was read in a row, and where it was counted. */
export interface CountedRow {
  /** The row's number among all that are read (PersonBatch.rowNumber). */
  readonly number: number;
  /** TAKES_PART, or why the row takes no part (batch.ts). */
  readonly skip: number;
  readonly hasKey: boolean;
  /** The number of the row that counts for this row's person and year: this one's own, or that of the one it gives way to ([IN-7]). */
  readonly counting: number;
  readonly year: number;
  /** Completed years; 255 when unknown. */
  readonly age: number;
  /** For each variable read, the category of the cell (CompiledVariable). */
  readonly categories: readonly number[];
  readonly blocks: readonly number[];
  readonly cells: readonly number[];
}

/**
 * Remembers of every row of a reading where it was counted, some tens of bytes a row and no keys: from a row to its numbers, and from a
 * number to its rows. Its `take` is the reading's witness; ask it nothing before the reading has been finished.
 */
export class CountedRows {
  private rows = 0;
  private numbers = new Int32Array(0);
  private width = 0;
  /** By person, the number of the row that counts. */
  private counting = new Uint32Array(512);
  private read: readonly CompiledVariable[] = [];
  private planes = 0;
  private addresses: RowAddresses = { addressOf: () => '', numbersOf: () => [] };

  readonly take = (
    batch: PersonBatch,
    variables: readonly CompiledVariable[],
    { blocks, cells, addresses }: CountedAt & { readonly addresses: RowAddresses },
  ): void => {
    const { rowNumber, skip, personNumber, year, age, categories, length } = batch;
    const columns = [rowNumber, skip, personNumber, year, age, ...categories, ...blocks, ...cells];
    [this.read, this.planes, this.width] = [variables, blocks.length, columns.length];
    this.addresses = addresses;
    const room = (this.rows + length) * this.width;
    if (room > this.numbers.length)
      this.numbers = grownArray(this.numbers, Math.max(room, 2 * this.numbers.length));
    for (let entry = 0; entry < length; entry++) {
      let at = this.rows++ * this.width;
      for (const column of columns) this.numbers[at++] = column[entry] ?? 0;
      const person = personNumber[entry] ?? -1;
      if (skip[entry] !== TAKES_PART || person < 0 || batch.turn[entry] === SET_ASIDE) continue;
      if (person >= this.counting.length) this.counting = grownArray(this.counting, 2 * this.counting.length);
      this.counting[person] = rowNumber[entry] ?? 0;
    }
  };

  /** The variables read, in the order of a row's categories. */
  get variables(): readonly CompiledVariable[] {
    return this.read;
  }

  /** Where the rows stand. */
  get standing(): RowAddresses {
    return this.addresses;
  }

  /** A row by its number; null when no such row was read. */
  row(number: number): CountedRow | null {
    // One that waited for the others comes twice, and holds the second time.
    for (let index = this.rows - 1; index >= 0; index--)
      if (this.numbers[index * this.width] === number) return this.rowAt(index);
    return null;
  }

  /** The numbers of all rows read, those that take no part or are set aside included. */
  get all(): readonly number[] {
    return [
      ...new Set(Array.from({ length: this.rows }, (_, index) => this.numbers[index * this.width] ?? 0)),
    ];
  }

  /** The numbers, in order, of the rows that count in one of the blocks of a plane, in one of the cells of an indicator. */
  rowsIn(
    plane: number,
    blocks: ReadonlySet<number>,
    indicator: number,
    cells: ReadonlySet<number>,
  ): readonly number[] {
    const block = this.firstBlock + plane;
    const cell = this.firstBlock + this.planes + indicator;
    const found: number[] = [];
    for (let index = 0; index < this.rows; index++) {
      const at = index * this.width;
      const isThere = blocks.has(this.numbers[at + block] ?? -1) && cells.has(this.numbers[at + cell] ?? -1);
      if (isThere && this.counts(at)) found.push(this.numbers[at] ?? 0);
    }
    return found.sort((one, other) => one - other);
  }

  private get firstBlock(): number {
    return FIXED + this.read.length;
  }

  private counts(at: number): boolean {
    if (this.numbers[at + 1] !== TAKES_PART) return false;
    return this.countingFor(at) === this.numbers[at];
  }

  private countingFor(at: number): number {
    const person = this.numbers[at + 2] ?? -1;
    return (person < 0 ? this.numbers[at] : this.counting[person]) ?? 0;
  }

  private rowAt(index: number): CountedRow {
    const at = index * this.width;
    const { firstBlock } = this;
    const part = (from: number, to: number) => [...this.numbers.subarray(at + from, at + to)];
    return {
      number: this.numbers[at] ?? 0,
      skip: this.numbers[at + 1] ?? TAKES_PART,
      hasKey: (this.numbers[at + 2] ?? -1) >= 0,
      counting: this.countingFor(at),
      year: this.numbers[at + 3] ?? 0,
      age: this.numbers[at + 4] ?? 0,
      categories: part(FIXED, firstBlock),
      blocks: part(firstBlock, firstBlock + this.planes),
      cells: part(firstBlock + this.planes, this.width),
    };
  }
}

/** The columns before the categories: number, skip, person, year, age. */
const FIXED = 5;
