import { issue, type Issue } from '../issues';
import { isEmptyCell } from './cells/empty-cell';
import type { RangeSnapshot, RawCell } from './snapshot';
import { Tally } from './tally';

/**
 * Holds the records of delimited text to the number of fields of their header ([IN-9]): what stands beyond it is in no column, and a
 * stray separator puts all that follows into the wrong one. A row costs one comparison.
 */
export class FieldCounts {
  private readonly beyond = new Tally();
  private readonly emptyBeyond = new Tally();
  private readonly missing = new Tally();
  private readonly swallowing = new Tally();
  private swallowed = 0;

  /** How many the header has. */
  readonly fields: number;
  /** Without those at the end that have no name: a row need not have them. */
  private readonly named: number;

  constructor(header: readonly RawCell[]) {
    this.fields = header.length;
    this.named = lastFilled(header) + 1;
  }

  /** Looks at the rows of a snapshot from position `from` on. */
  look(snapshot: RangeSnapshot, from: number): void {
    this.lookInside(snapshot, from);
    const { rows, source, firstRow, firstColumn } = snapshot;
    for (let at = from; at < rows.length; at++) {
      const row = rows[at] ?? [];
      if (row.length !== this.fields) this.lookAt(row, source, firstRow + at, firstColumn);
    }
  }

  /** Looks at one row; `rowNumber` and `firstColumn` are those of the file. */
  lookAt(row: readonly RawCell[], source: string, rowNumber: number, firstColumn: number): void {
    const { fields, named } = this;
    if (row.length === fields || row.every(isEmptyCell)) return;
    if (row.length < named) this.missing.add(source, rowNumber, firstColumn + row.length);
    if (row.length <= fields) return;
    const filled = lastFilled(row);
    if (filled < fields) this.emptyBeyond.add(source, rowNumber, firstColumn + fields);
    else this.beyond.add(source, rowNumber, firstColumn + filled, row[filled]);
  }

  /** Fields of several lines: a line with as many separators as a record is one, swallowed by a quotation mark. */
  private lookInside(snapshot: RangeSnapshot, from: number): void {
    const { source, firstRow, firstColumn, rows, severalLines } = snapshot;
    // A line of two words with a comma between them is prose.
    if (severalLines === undefined || this.fields < 3) return;
    for (const at of severalLines.rows) {
      if (at < from) continue;
      rows[at]?.forEach((cell, column) => {
        if (typeof cell !== 'string' || !/[\r\n]/.test(cell)) return;
        const lines = cell.split(/\r\n?|\n/);
        const like = lines.filter((line) => line.split(severalLines.delimiter).length === this.fields);
        if (like.length === 0) return;
        this.swallowed += like.length;
        this.swallowing.add(source, firstRow + at, firstColumn + column);
      });
    }
  }

  /**
   * What was met, as issues. Empty fields behind every row are a habit of the program that wrote them, and nothing is lost with them.
   *
   * @param rows how many rows were read
   */
  issues(rows: number): readonly Issue[] {
    const { fields, named, beyond, emptyBeyond, missing } = this;
    const issues: Issue[] = [];
    if (beyond.rows > 0)
      issues.push(
        issue('fieldsBeyondHeader', 'error', { fields, examples: beyond.examples }, whereOf(beyond)),
      );
    if (emptyBeyond.rows > 0 && emptyBeyond.rows < rows)
      issues.push(issue('emptyFieldsBeyondHeader', 'warning', { fields }, whereOf(emptyBeyond)));
    if (this.swallowing.rows > 0)
      issues.push(issue('recordsInField', 'warning', { lines: this.swallowed }, whereOf(this.swallowing)));
    if (missing.rows > 0) issues.push(issue('fieldsMissing', 'info', { fields: named }, whereOf(missing)));
    return issues;
  }
}

function whereOf({ rows, cells }: Tally): { readonly rows: number; readonly cells: readonly string[] } {
  return { rows, cells };
}

/** Position of the last cell that holds anything; −1 when none does. */
function lastFilled(row: readonly RawCell[]): number {
  let at = row.length - 1;
  while (at >= 0 && isEmptyCell(row[at])) at--;
  return at;
}
