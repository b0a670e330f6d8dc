import { TAKES_PART, type ColumnMap, type PersonBatch, type RangeSnapshot, type RawCell } from '../../core';

/** A row of the data on its way into the worksheet. */
export interface WorksheetRow {
  /** 1-based row number in the sheet or file. */
  readonly rowNumber: number;
  /** The running number that stands for the person's key; every row has its own where nobody comes twice. */
  readonly person: number;
  /** As the snapshot had them: cells by position. */
  readonly cells: readonly RawCell[];
  /** 1-based column number in the sheet or file of the cell at a position. */
  readonly columnNumber: (position: number) => number;
}

/** The most rows that a worksheet is made of: it computes some thirty formulas for each. */
export const WORKSHEET_ROWS = 20_000;

/**
 * Keeps the rows of a reading, and says in which order they count ([IN-7]): by person, year and registration date, the later row after
 * the earlier one. Show it each block (`also`) and each batch (`witness`) of the same reading.
 */
export class RowsKept {
  private readonly rows: Omit<WorksheetRow, 'person'>[] = [];
  private readonly of = new Map<
    number,
    { readonly key: string; readonly year: number; readonly at: number }
  >();
  /** Rows met, kept or not, those above the data included. */
  met = 0;
  private firstRow = 1;

  /** Keeps the rows of a block; no more of them than a worksheet is made of. */
  readonly block = ({ firstRow, firstColumn, columnNumbers, rows }: RangeSnapshot): void => {
    const columnNumber = (position: number) => columnNumbers?.[position] ?? firstColumn + position;
    if (this.met === 0) this.firstRow = firstRow;
    this.met += rows.length;
    if (this.met <= WORKSHEET_ROWS + SLACK)
      rows.forEach((cells, at) => this.rows.push({ rowNumber: firstRow + at, cells, columnNumber }));
  };

  /** Notes which person each row is of, and when it was registered. */
  readonly batch = ({ length, rowNumber, skip, person, year, registered }: PersonBatch): void => {
    for (let entry = 0; entry < length; entry++) {
      const key = person[entry] ?? '';
      if (skip[entry] !== TAKES_PART || key === '') continue;
      const one = { key, year: year[entry] ?? 0, at: registered[entry] ?? -Infinity };
      this.of.set(rowNumber[entry] ?? 0, one);
    }
  };

  /** The rows below the header that are not empty in what is read ([IN-1]), in the order they count. */
  inOrder(map: ColumnMap): readonly WorksheetRow[] {
    const read = [...map.columns.values()].map(({ column }) => column);
    const hasPersons = map.columns.has('person');
    const numbers = new Map<string, number>();
    let last = 0;
    const numbered = this.rows
      .filter(({ rowNumber }) => rowNumber > this.firstRow + map.headerRow)
      .filter(({ cells }) => read.some((column) => !isBlank(cells[column])))
      .map((row) => {
        const of = hasPersons ? this.of.get(row.rowNumber) : undefined;
        const person = of === undefined ? ++last : (numbers.get(of.key) ?? ++last);
        if (of !== undefined) numbers.set(of.key, person);
        return { ...row, person, year: of?.year ?? 0, at: of?.at ?? -Infinity };
      });
    return numbered.sort(
      (a, b) => a.person - b.person || a.year - b.year || compared(a.at, b.at) || a.rowNumber - b.rowNumber,
    );
  }
}

/** Rows above the header, and the header itself, are no data. */
const SLACK = 100;

function compared(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function isBlank(cell: RawCell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
