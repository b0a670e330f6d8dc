import type { RawCell } from '../../core';
import { LAST_ROW } from './cell-address';
import { storedValue, type CellContext } from './sheet-cell';

/*
 * A sheet's rows as nearly all programs write them, read from the text in one pass: `<row r="2" spans="1:9"><c r="A2" s="1" t="s"><v>0</v></c>
 * … </row>`, without formulas, entities or anything else between. What is written in another way is left to the reader of elements
 * (sheet-rows.ts), which also says what is wrong: the two give the same (plain-sheet.test.ts).
 */

const QUOTE = 34;
const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const ZERO = 48;
const LETTER_A = 65;
const LETTERS = 26;
const COLON = 58;
/** So many digits are a whole number exactly. */
const EXACT_DIGITS = 15;

/** Reads whole rows that stand one behind the other. */
export class PlainSheetRows {
  private text = '';
  /** The text as bytes, zeros behind it; of ASCII, since nothing else is plain. */
  private bytes = new Uint8Array(0);
  private isAscii = false;
  private at = 0;
  private column = 0;
  private value: RawCell = null;

  constructor(
    private readonly context: CellContext,
    private readonly put: (row: number, cells: readonly RawCell[]) => void,
  ) {}

  /** Reads the rows from `start` on; returns where the first begins that is not plain, or not there whole. */
  read(text: string, start: number): number {
    if (text !== this.text) this.take(text);
    if (!this.isAscii) return start;
    let end = start;
    while (this.has(ROW, end)) {
      this.at = end + ROW.length;
      if (!this.readRow()) break;
      end = this.at;
    }
    return end;
  }

  private take(text: string): void {
    this.text = text;
    this.isAscii = Buffer.byteLength(text) === text.length;
    if (!this.isAscii) return;
    if (this.bytes.length < text.length + LONGEST_MARK)
      this.bytes = new Uint8Array(2 * text.length + LONGEST_MARK);
    Buffer.from(this.bytes.buffer).write(text, 'latin1');
    this.bytes.fill(0, text.length, text.length + LONGEST_MARK);
  }

  private has(mark: Uint8Array, at: number): boolean {
    const { bytes } = this;
    for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
    return true;
  }

  private readRow(): boolean {
    const number = this.readWhole();
    if (number < 1 || number > LAST_ROW || this.bytes[this.at] !== QUOTE || !this.passAttributes(this.at + 1))
      return false;
    const cells: RawCell[] = [];
    let last = -1;
    while (this.has(CELL, this.at)) {
      this.at += CELL.length;
      if (!this.readCell(number) || this.column <= last) return false;
      last = this.column;
      if (this.value === null) continue;
      while (cells.length < last) cells.push(null);
      cells.push(this.value);
    }
    if (!this.has(ROW_END, this.at)) return false;
    this.at += ROW_END.length;
    this.put(number, cells);
    return true;
  }

  /** Goes behind the start tag's end, if it has such attributes alone as say nothing of values. */
  private passAttributes(from: number): boolean {
    let end = from;
    if (this.has(SPANS, end)) {
      this.at = end + SPANS.length;
      if (this.readWhole() < 0 || this.bytes[this.at++] !== COLON || this.readWhole() < 0) return false;
      if (this.bytes[this.at] !== QUOTE) return false;
      end = this.at + 1;
    }
    if (this.has(DESCENT, end)) {
      const quote = this.text.indexOf('"', end + DESCENT.length);
      if (quote < 0 || quote - end > DESCENT.length + EXACT_DIGITS) return false;
      if (!isPlain(this.text, end + DESCENT.length, quote)) return false;
      end = quote + 1;
    }
    this.at = end + 1;
    return this.bytes[end] === GREATER;
  }

  /** Reads a cell from its address on; false where it is not plain. */
  private readCell(row: number): boolean {
    let column = 0;
    let { at } = this;
    for (
      let letter = this.bytes[at]! - LETTER_A;
      letter >= 0 && letter < LETTERS;
      letter = this.bytes[++at]! - LETTER_A
    )
      column = column * LETTERS + letter + 1;
    if (column < 1 || at - this.at > 2) return false;
    this.column = column - 1;
    this.at = at;
    if (this.readWhole() !== row || this.bytes[this.at] !== QUOTE) return false;
    this.at++;
    let style = -1;
    if (this.has(STYLE, this.at)) {
      this.at += STYLE.length;
      style = this.readWhole();
      if (style < 0 || this.bytes[this.at] !== QUOTE) return false;
      this.at++;
    }
    let type = 'n';
    if (this.has(SHARED, this.at)) {
      type = 's';
      this.at += SHARED.length;
    } else if (this.has(TYPE, this.at)) {
      const quote = this.text.indexOf('"', this.at + TYPE.length);
      type = this.text.slice(this.at + TYPE.length, quote);
      if (!TYPES.has(type)) return false;
      this.at = quote + 1;
    }
    this.value = null;
    if (this.bytes[this.at] === SLASH && this.bytes[this.at + 1] === GREATER) {
      this.at += 2;
      return true;
    }
    if (!this.has(VALUE, this.at)) return false;
    this.at += VALUE.length;
    if (!this.readValue(type, style) || !this.has(VALUE_END, this.at)) return false;
    this.at += VALUE_END.length;
    return true;
  }

  private readValue(type: string, style: number): boolean {
    const { sharedStrings, formats } = this.context;
    const from = this.at;
    const number = type === 's' || type === 'n' ? this.readWhole() : -1;
    if (number >= 0 && this.bytes[this.at] === LESS) {
      if (type === 's') {
        const shared = sharedStrings[number];
        this.value = shared ?? null;
        return shared !== undefined;
      }
      if (style < 0 || formats[style]?.isDate !== true) {
        this.value = number;
        return true;
      }
    }
    const end = this.text.indexOf('<', from);
    if (end <= from || !isPlain(this.text, from, end)) return false;
    this.at = end;
    const cell = {
      type,
      style: style < 0 ? undefined : String(style),
      hasFormula: false,
      raw: this.text.slice(from, end),
    };
    this.value = storedValue({ ...cell, inline: null }, this.context);
    return true;
  }

  /** A whole number of few digits, and goes behind it; −1 where there is none. */
  private readWhole(): number {
    const from = this.at;
    let number = 0;
    let digit = this.bytes[from]! - ZERO;
    while (digit >= 0 && digit <= 9) {
      number = number * 10 + digit;
      digit = this.bytes[++this.at]! - ZERO;
    }
    return this.at === from || this.at - from > EXACT_DIGITS ? -1 : number;
  }
}

const mark = (signs: string): Uint8Array => new TextEncoder().encode(signs);
const ROW = mark('<row r="');
const ROW_END = mark('</row>');
const SPANS = mark(' spans="');
const DESCENT = mark(' x14ac:dyDescent="');
const CELL = mark('<c r="');
const STYLE = mark(' s="');
const TYPE = mark(' t="');
const SHARED = mark(' t="s"');
const VALUE = mark('><v>');
const VALUE_END = mark('</v></c>');
/** No mark is longer. */
const LONGEST_MARK = 32;

/** Whose value stands in `<v>` as it is. */
const TYPES: ReadonlySet<string> = new Set(['n', 's', 'b', 'e', 'str', 'd']);

/** Without signs that are something else in XML. */
function isPlain(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const sign = text.charCodeAt(at);
    if (sign < 32 || sign > 126 || sign === AMPERSAND || sign === LESS || sign === GREATER) return false;
  }
  return true;
}
const AMPERSAND = 38;
