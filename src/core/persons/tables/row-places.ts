import type { RangeSnapshot } from '../snapshot';

/** Where rows stand: the sheet or file, and which column of it a column of theirs is. */
export interface RowsSource {
  readonly source: string;
  /** @param column position in the row, from 0; returns the 1-based number in the sheet or file */
  readonly columnNumber: (column: number) => number;
}

/** A row's place. */
export interface RowPlace extends RowsSource {
  /** 1-based, in the sheet or file. */
  readonly row: number;
}

/**
 * Numbers the rows of a reading, so that a row of an earlier sheet or file is found again by its number ([IN-7], [IN-9]): those of the first
 * have their own row numbers, those of each further one go on where the one before ended.
 */
export class RowPlaces {
  private readonly tables: { readonly base: number; from: RowsSource }[] = [];
  private highest = 0;

  /** Where the rows stand that were taken last. */
  from: RowsSource = { source: '', columnNumber: (column) => column + 1 };

  /** Takes the next rows; returns what is added to a row number of theirs. */
  take(snapshot: RangeSnapshot): number {
    const { source, columnNumbers, firstColumn, firstRow, rows } = snapshot;
    const last = this.tables.at(-1);
    this.from = { source, columnNumber: (column) => columnNumbers?.[column] ?? firstColumn + column };
    const table = last?.from.source === source ? last : { base: this.highest, from: this.from };
    if (table !== last) this.tables.push(table);
    this.highest = Math.max(this.highest, table.base + firstRow + rows.length - 1);
    return table.base;
  }

  /** The numbers of the rows that have this row number in the sheet or file named, in any case; null: in each. */
  numbersOf(row: number, source: string | null): readonly number[] {
    return this.tables
      .filter(({ from }) => source === null || from.source.toLowerCase() === source.toLowerCase())
      .map(({ base }) => base + row)
      .filter((number) => this.placeOf(number).row === row);
  }

  /** The place of a row by its number. */
  placeOf(number: number): RowPlace {
    let at = this.tables.length - 1;
    while (at > 0 && number <= (this.tables[at]?.base ?? 0)) at--;
    const table = this.tables[at] ?? { base: 0, from: this.from };
    return { ...table.from, row: number - table.base };
  }
}
