import type { Format } from 'wasm-xlsxwriter';
import { columnLetters, invariant } from '../../core';
import { GrowingText } from '../forms/growing-text';
import type { GridBlock, GridCell, GridSheet } from '../../layout';

/** A row whose formats and texts the library has all written before. Positions count from 0. */
export interface RepeatedRow {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly GridCell[];
  /** One for each cell. */
  readonly formats: readonly Format[];
}

/** The library's numbers of formats and texts. */
export interface Numbers {
  readonly formats: ReadonlyMap<Format, number>;
  readonly texts: ReadonlyMap<string, number>;
}

/**
 * What the library has written already, and where. A call of the library for each cell is dear, and so is what it does with it: a row with
 * nothing new in it is put into the sheet as text, by the numbers that the library gave to the formats and texts it wrote first.
 */
export class WrittenOnce {
  readonly #formats = new Map<Format, string>();
  readonly #texts = new Map<string, string>();

  has({ value }: GridCell, format: Format): boolean {
    return this.#formats.has(format) && (!isText(value) || this.#texts.has(value));
  }

  /** Notes a cell that the library writes. */
  add(sheet: number, row: number, column: number, { value }: GridCell, format: Format): void {
    const place = `${sheet} ${columnLetters(column + 1)}${row + 1}`;
    if (!this.#formats.has(format)) this.#formats.set(format, place);
    if (isText(value) && !this.#texts.has(value)) this.#texts.set(value, place);
  }

  /** Reads the numbers off the sheets that the library wrote. */
  numbers(sheets: readonly string[]): Numbers {
    const found = new Map<string, readonly [number, number]>();
    sheets.forEach((xml, sheet) => {
      for (const [, at = '', format, text] of xml.matchAll(CELL))
        found.set(`${sheet} ${at}`, [Number(format), Number(text)]);
    });
    const numbered = <Key>(places: ReadonlyMap<Key, string>, which: 0 | 1): Map<Key, number> =>
      new Map(
        [...places].map(([key, place]) => {
          const number = found.get(place)?.[which];
          invariant(Number.isInteger(number), `the library wrote the cell ${place}`);
          return [key, Number(number)];
        }),
      );
    return { formats: numbered(this.#formats, 0), texts: numbered(this.#texts, 1) };
  }
}

const CELL = /<c r="([A-Z]+\d+)" s="(\d+)"(?: t="s"><v>(\d+))?/g;

/** How many cells with texts are in the rows. */
export function textsIn(rows: readonly RepeatedRow[]): number {
  let texts = 0;
  for (const { cells } of rows) for (const { value } of cells) if (isText(value)) texts++;
  return texts;
}

/** An empty text is an empty cell. */
const isText = (value: GridCell['value']): value is string => typeof value === 'string' && value !== '';

/** The rows of a sheet that only the library can write: with heights, and the header of a table. */
export function rowsOfLibrary({ rowHeights, table }: GridSheet): ReadonlySet<number | undefined> {
  return new Set([...rowHeights.map(({ row }) => row), table?.firstRow]);
}

/** Whether rows of a block may be repeated: it has them for itself, and no chart keeps the values that the library wrote. */
export function isApart(block: GridBlock, { blocks, charts }: GridSheet): boolean {
  return (
    charts.length === 0 &&
    blocks.every(
      (other) =>
        other === block ||
        other.row >= block.row + block.rows.length ||
        block.row >= other.row + other.rows.length,
    )
  );
}

/** Whether a cell can be repeated: a number is written alike by all. */
export function isRepeatable({ value, link, formula }: GridCell): boolean {
  return link === undefined && formula === undefined && (typeof value !== 'number' || Number.isFinite(value));
}

/** UTF-8 of a part, with the rows put where they belong among those that the library wrote. */
export function withRows(xml: string, rows: readonly RepeatedRow[], numbers: Numbers): Uint8Array {
  if (rows.length === 0) return new TextEncoder().encode(xml);
  const sorted = [...rows].sort((one, other) => one.row - other.row);
  const letters = Array.from({ length: Math.max(...rows.map(widthOf)) }, (_, at) => columnLetters(at + 1));
  const writer = rowWriter(numbers, letters);
  const sheet = reaching(xml, sorted[sorted.length - 1]?.row ?? 0, letters);
  const out = new GrowingText(sheet.length);
  let next = 0;
  let from = 0;
  const upTo = (row: number, index: number): void => {
    if ((sorted[next]?.row ?? row) >= row) return;
    out.once(sheet.slice(from, index));
    from = index;
    for (let one = sorted[next]; one !== undefined && one.row < row; one = sorted[++next]) writer(one, out);
  };
  for (const { index, 1: number } of sheet.matchAll(/<row r="(\d+)"/g)) upTo(Number(number) - 1, index);
  upTo(Infinity, sheet.indexOf('</sheetData>'));
  out.once(sheet.slice(from));
  return out.all();
}

const widthOf = ({ column, cells }: RepeatedRow): number => column + cells.length;

function rowWriter(
  { formats: numbers, texts }: Numbers,
  letters: readonly string[],
): (row: RepeatedRow, out: GrowingText) => void {
  const encoder = new TextEncoder();
  const bytes = (text: string): Uint8Array => encoder.encode(text);
  const starts = letters.map((letter) => bytes(`<c r="${letter}`));
  const rowStart = bytes('<row r="');
  const rowOpen = bytes('">');
  const rowEnd = bytes('</row>');
  const cellEnd = bytes('</v></c>');
  const styles = new Map(
    [...numbers].map(([format, number]) => [
      format,
      {
        number: bytes(`" s="${number}"><v>`),
        text: bytes(`" s="${number}" t="s"><v>`),
        empty: bytes(`" s="${number}"/>`),
      },
    ]),
  );
  return ({ row, column, cells, formats }, out) => {
    out.encoded(rowStart);
    out.whole(row + 1);
    out.encoded(rowOpen);
    for (let at = 0; at < cells.length; at++) {
      const value = cells[at]?.value;
      const format = formats[at];
      const style = format === undefined ? undefined : styles.get(format);
      invariant(style !== undefined, 'the library wrote a format first');
      const start = starts[column + at];
      invariant(start !== undefined, 'a column has letters');
      out.encoded(start);
      out.whole(row + 1);
      if (typeof value === 'number') {
        out.encoded(style.number);
        if (Number.isSafeInteger(value) && value >= 0) out.whole(value);
        else out.ascii(String(value), 0, 0);
        out.encoded(cellEnd);
      } else if (value === undefined || !isText(value)) out.encoded(style.empty);
      else {
        const text = texts.get(value);
        invariant(text !== undefined, 'the library wrote a text first');
        out.encoded(style.text);
        out.whole(text);
        out.encoded(cellEnd);
      }
    }
    out.encoded(rowEnd);
  };
}

/** The sheet's extent, which the library wrote without the rows that were put in. */
function reaching(xml: string, lastRow: number, letters: readonly string[]): string {
  return xml.replace(
    /<dimension ref="([A-Z]+\d+)(?::([A-Z]+)(\d+))?"\/>/,
    (_match, first: string, column: string | undefined, row: string | undefined) => {
      const widest = [column ?? first.replace(/\d+/, ''), letters[letters.length - 1] ?? ''].sort(
        (one, other) => one.length - other.length || (one < other ? -1 : 1),
      )[1];
      return `<dimension ref="${first}:${widest ?? ''}${Math.max(Number(row ?? 1), lastRow + 1)}"/>`;
    },
  );
}
