import { invariant } from '../../assert';
import type { PlainText, RangeSnapshot } from '../snapshot';

/** A block of rows that is plain text: its cells become strings when somebody asks for them, and not before. */
export function plainTextSnapshot(source: string, firstRow: number, text: PlainText): RangeSnapshot {
  let rows: RangeSnapshot['rows'] | null = null;
  return {
    source,
    firstRow,
    firstColumn: 1,
    isDelimited: true,
    text,
    get rows() {
      return (rows ??= rowsOf(text));
    },
  };
}

/** The same block under another name of where it comes from. */
export function snapshotFrom(source: string, snapshot: RangeSnapshot): RangeSnapshot {
  return snapshot.text === undefined
    ? { ...snapshot, source }
    : plainTextSnapshot(source, snapshot.firstRow, snapshot.text);
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The fields of the line that begins at `start` and whose line feed stands before `end`. */
export function fieldsOfLine({ bytes, delimiter }: PlainText, start: number, end: number): readonly string[] {
  const feed = end - 1;
  invariant(bytes[feed] === LINE_FEED, 'a line of plain text ends with a line feed');
  const last = feed > start && bytes[feed - 1] === CARRIAGE_RETURN ? feed - 1 : feed;
  const fields: string[] = [];
  let field = '';
  for (let at = start; at < last; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === delimiter) {
      fields.push(field);
      field = '';
    } else field += String.fromCharCode(byte);
  }
  fields.push(field);
  return fields;
}

function rowsOf(text: PlainText): RangeSnapshot['rows'] {
  const rows: (readonly string[])[] = [];
  for (let start = 0; start < text.bytes.length;) {
    const end = text.bytes.indexOf(LINE_FEED, start) + 1;
    rows.push(fieldsOfLine(text, start, end));
    start = end;
  }
  return rows;
}
