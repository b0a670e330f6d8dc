import { cellAddress } from '../cell-address';
import { ADDRESS_LIMIT } from '../issues';
import type { RawCell } from './snapshot';
import { textOfDate } from './text-of-date';

/**
 * Counts the cells of one column with one thing the matter: the true number, the first 1,000 addresses and a few of the
 * values seen ([IN-9]).
 */
export class Tally {
  rows = 0;
  private readonly places: { readonly source: string; readonly row: number; readonly column: number }[] = [];
  private readonly seen = new Set<string>();

  /** @param row 1-based row and @param column 1-based column in the sheet; @param value the cell, if worth showing */
  add(source: string, row: number, column: number, value?: RawCell): void {
    this.rows++;
    if (this.places.length < ADDRESS_LIMIT) this.places.push({ source, row, column });
    if (value === undefined || this.seen.size >= EXAMPLES) return;
    const example = exampleOf(value);
    if (example !== '') this.seen.add(example);
  }

  /** True once no more addresses are kept: of further cells without a value worth showing only the number matters. */
  get isFull(): boolean {
    return this.places.length >= ADDRESS_LIMIT;
  }

  /** Counts further cells of which nothing is kept. */
  addFurther(rows: number): void {
    this.rows += rows;
  }

  /** Addresses as a user knows them, in the order met. */
  get cells(): readonly string[] {
    return this.places.map(({ source, row, column }) => cellAddress(source, row, column));
  }

  get examples(): readonly string[] {
    return [...this.seen];
  }
}

const EXAMPLES = 5;
const EXAMPLE_LENGTH = 40;

function exampleOf(value: RawCell): string {
  if (value === null) return '';
  const text = value instanceof Date ? textOfDate(value) : String(value).trim();
  return text.length > EXAMPLE_LENGTH ? `${text.slice(0, EXAMPLE_LENGTH)}…` : text;
}
