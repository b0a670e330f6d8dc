import { grownArray } from '../grown-array';
import { BATCH_ROWS, TAKES_PART, WAITS, type PersonBatch } from './batch';
import { NO_KEY } from './cells/read-key';

/**
 * Rows that are not counted before all have been read, since only then it is known whether their keys are whole ([IN-7]): what counting
 * is told of them.
 */
export class HeldRows {
  private readonly columns: readonly { [entry: number]: number }[];
  private numbers: Float64Array;
  private readonly keys: string[] = [];
  private readonly groups: (readonly string[])[] = [];
  private given = 0;

  /** @param batch the rows' batch; the rows given back are put in it too */
  constructor(private readonly batch: PersonBatch) {
    const { place, year, age, registered, rowNumber, categories } = batch;
    this.columns = [place, year, age, registered, rowNumber, ...categories];
    this.numbers = new Float64Array(this.columns.length * 64);
  }

  /** Keeps an entry of the batch, which is then skipped. */
  hold(entry: number): void {
    const { batch, columns } = this;
    let at = this.keys.length * columns.length;
    if (at + columns.length > this.numbers.length)
      this.numbers = grownArray(this.numbers, this.numbers.length * 2);
    for (const column of columns) this.numbers[at++] = column[entry] ?? 0;
    this.keys.push(batch.person[entry] ?? NO_KEY);
    this.groups.push(batch.groups.map((values) => values[entry] ?? ''));
    batch.skip[entry] = WAITS;
  }

  /**
   * Fills the batch with the next rows, in the order held.
   *
   * @param areKeys whether the keys are; otherwise such a row has none
   * @returns false when there are no more
   */
  giveBack(areKeys: boolean): boolean {
    const { batch, columns, keys } = this;
    const from = this.given;
    const length = Math.min(BATCH_ROWS, keys.length - from);
    for (let entry = 0; entry < length; entry++) {
      let at = (from + entry) * columns.length;
      for (const column of columns) column[entry] = this.numbers[at++] ?? 0;
      batch.person[entry] = areKeys ? (keys[from + entry] ?? NO_KEY) : NO_KEY;
      batch.groups.forEach((values, index) => (values[entry] = this.groups[from + entry]?.[index] ?? ''));
      batch.skip[entry] = TAKES_PART;
    }
    batch.keyEnd.fill(0);
    batch.length = length;
    this.given += length;
    return length > 0;
  }
}
