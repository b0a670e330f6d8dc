import { plainTextSnapshot, type RangeSnapshot } from '../../core';
import { InputError } from '../host';
import { csvRecords } from './csv-records';
import { detectDelimiter } from './delimiter';
import { plainPart, wholeLines } from './plain-lines';
import { detectingDecoder, joined } from './text-decoding';

/** The header is looked for among the first rows, so the first snapshot holds at least these (or the whole file). */
const FIRST_ROWS = 64;
/** A record longer than this is a quotation mark that was never closed, or no table (in UTF-16 units). */
const LONGEST_RECORD = 16 << 20;

/** Bytes of a delimited text in, rows out, block by block. */
export interface CsvReading {
  /**
   * Takes the next bytes, none at all at the end.
   *
   * @returns the rows that are whole now; null when there are none
   * @throws InputError when the bytes are no delimited text
   */
  readonly read: (bytes: Uint8Array, isLast: boolean) => RangeSnapshot | null;
  /** The length of the record that is not whole yet (UTF-16 units): blocks should not be shorter. */
  readonly pendingLength: () => number;
  /** Rows handed out so far. */
  readonly rows: () => number;
}

/**
 * Reads delimited text, wherever its bytes come from: encoding, delimiter and line ends are found out (text-decoding.ts,
 * delimiter.ts). Cells are text, as written. Row numbers are those Excel shows when it opens the file: blank lines count, a
 * quoted line break does not; without quoted line breaks they are the line numbers.
 *
 * @param file path for messages
 * @param source what the rows are said to come from
 */
export function readCsv(file: string, source: string): CsvReading {
  const records = recordReader(file);
  let held: string[][] = [];
  let firstRow = 1;
  /** Bytes of a line that is not whole yet, and blank lines before it. */
  let begun: Uint8Array = new Uint8Array(0);

  /** The lines of a block as they are, where nothing is known that would make more of them than that. */
  const asPlainText = (bytes: Uint8Array): RangeSnapshot | null => {
    const delimiter = firstRow > 1 && held.length === 0 ? records.plainDelimiter() : null;
    const part = delimiter === null ? null : plainPart(bytes);
    if (delimiter === null || part === null) return null;
    begun = bytes.subarray(part.length);
    const text = { bytes: bytes.subarray(0, part.length), delimiter, lines: part.lines };
    const snapshot = plainTextSnapshot(source, firstRow, text);
    records.pass(part.lines);
    firstRow += part.lines;
    return snapshot;
  };

  const asRecords = (bytes: Uint8Array, isLast: boolean): RangeSnapshot | null => {
    // Between lines the reader of records is at rest, and the next block may be plain.
    const cut = isLast ? bytes.length : wholeLines(bytes) || bytes.length;
    begun = bytes.subarray(cut);
    const rows = records.read(bytes.subarray(0, cut), isLast);
    held = held.length === 0 ? rows : held.concat(rows);
    const ready = isLast || firstRow > 1 || held.length >= FIRST_ROWS ? held.length : 0;
    const send = withoutBlankEnd(held, ready);
    if (send === 0) return null;
    const sent = held.slice(0, send);
    const severalLines = records.hasQuotes() ? withSeveralLines(sent, records.delimiter()) : null;
    const snapshot = {
      source,
      firstRow,
      firstColumn: 1,
      rows: sent,
      isDelimited: true,
      ...(severalLines ? { severalLines } : {}),
    };
    firstRow += send;
    held = held.slice(send);
    return snapshot;
  };

  return {
    pendingLength: () => records.pendingLength() + begun.length,
    rows: () => firstRow - 1,
    read: (block, isLast) => {
      const bytes = joined(begun, block);
      return (isLast ? null : asPlainText(bytes)) ?? asRecords(bytes, isLast);
    },
  };
}

/** Blank lines wait for a row after them: at the end of a file they are nothing. */
function withoutBlankEnd(rows: readonly (readonly string[])[], length: number): number {
  let end = length;
  while (end > 0 && isBlank(rows[end - 1] ?? [])) end--;
  return end;
}

function isBlank(row: readonly string[]): boolean {
  return row.length === 0 || (row.length === 1 && row[0] === '');
}

interface RecordReader {
  readonly read: (bytes: Uint8Array, isLast: boolean) => string[][];
  readonly pendingLength: () => number;
  /** Whether there was a quotation mark so far: without one no field has several lines. */
  readonly hasQuotes: () => boolean;
  readonly delimiter: () => string;
  /** The byte between fields, where lines that come now are records if they are plain text; null where they may be more, or a record is begun. */
  readonly plainDelimiter: () => number | null;
  /** Lines went another way: so many rows are counted. */
  readonly pass: (lines: number) => void;
}

function withSeveralLines(
  rows: readonly (readonly string[])[],
  delimiter: string,
): NonNullable<RangeSnapshot['severalLines']> | null {
  const found = rows.flatMap((row, at) => (row.some((cell) => /[\r\n]/.test(cell)) ? [at] : []));
  return found.length === 0 ? null : { delimiter, rows: found };
}

/** A value written for Excel as a formula, so that it keeps its zeros: `="0301"` is 0301. */
function unwrapFormulas(rows: readonly string[][]): void {
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) {
      const cell = row[at] ?? '';
      if (cell.startsWith('="') && cell.endsWith('"') && cell.length > 2) {
        row[at] = cell.slice(2, -1).replace(/""/g, '"');
      }
    }
  }
}

function recordReader(file: string): RecordReader {
  let row = 1;
  const decoder = detectingDecoder(file, () => row);
  let isBegun = false;
  let text = '';
  let newline: '\n' | '\r' = '\n';
  let hasQuotes = false;
  let delimiter = ';';
  return {
    pendingLength: () => text.length,
    hasQuotes: () => hasQuotes,
    delimiter: () => delimiter,
    plainDelimiter: () => {
      const byte = delimiter.length === 1 ? delimiter.charCodeAt(0) : 0x80;
      const isAtRest = isBegun && text === '' && decoder.takesAscii();
      return isAtRest && newline === '\n' && byte < 0x80 ? byte : null;
    },
    pass: (lines) => (row += lines),
    read: (bytes, isLast) => {
      text += decoder.decode(bytes, isLast);
      if (text === '') return [];
      if (!isBegun) {
        isBegun = true;
        const dialect = announcedDelimiter(text);
        text = dialect.rest;
        newline = lineEndOf(text);
        delimiter = dialect.delimiter ?? detectDelimiter(text);
        if (text === '') return [];
      }
      hasQuotes ||= text.includes('"');
      const { records, length, fault } = csvRecords(text, delimiter, newline, isLast);
      if (fault !== null) throw new InputError({ kind: fault.kind, file, row: row + fault.record });
      text = text.slice(length);
      if (text.length > LONGEST_RECORD)
        throw new InputError({ kind: hasQuotes ? 'quoteNotClosed' : 'rowTooLong', file, row });
      row += records.length;
      if (newline === '\n') dropCarriageReturns(records);
      if (hasQuotes) unwrapFormulas(records);
      return records;
    },
  };
}

/** A carriage return where no line ends otherwise; what stands in quotation marks is a field's. */
function lineEndOf(text: string): '\n' | '\r' {
  if (!text.includes('\r')) return '\n';
  const outside = text.replace(/"[^"]*"?/g, '');
  return outside.includes('\r') && !outside.includes('\n') ? '\r' : '\n';
}

/** The first line `sep=;` by which a file tells Excel its delimiter; Excel does not show it as a row. */
function announcedDelimiter(text: string): { delimiter: string | null; rest: string } {
  const match = /^"?sep=([^\w\s"]|\t)"?(\r\n|\n|\r|$)/i.exec(text);
  return match === null
    ? { delimiter: null, rest: text }
    : { delimiter: match[1] ?? null, rest: text.slice(match[0].length) };
}

/** Records are split at line feeds, so files that mix both line ends read well; the carriage returns go here. */
function dropCarriageReturns(rows: readonly string[][]): void {
  for (const row of rows) {
    const last = row[row.length - 1];
    if (last !== undefined && last.charCodeAt(last.length - 1) === 13)
      row[row.length - 1] = last.slice(0, -1);
  }
}
