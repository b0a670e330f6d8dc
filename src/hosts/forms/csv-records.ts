/** Records of delimited text. */
export interface CsvRecords {
  readonly records: string[][];
  /** How much of the text they are; behind it is a record that is not whole (UTF-16 units). */
  readonly length: number;
  /** The first record whose quotation marks are wrong, counted from 0: one is never closed, or something stands behind one. */
  readonly fault: { readonly kind: 'quoteNotClosed' | 'quoteMisplaced'; readonly record: number } | null;
}

/**
 * Divides delimited text into records and fields (RFC 4180): a field that begins with a quotation mark ends with one, may go on over line ends, and has two for one; blanks
 * may stand behind it. Elsewhere a quotation mark is a sign like others.
 *
 * @param newline what ends a record; with `\n` a `\r` before it stays in the last field
 * @param isLast whether the text ends here; else a record without its end is left
 */
export function csvRecords(
  text: string,
  delimiter: string,
  newline: '\n' | '\r',
  isLast: boolean,
): CsvRecords {
  const records: string[][] = [];
  let fault: CsvRecords['fault'] = null;
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf(newline, at);
    if (found < 0 && !isLast) break;
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    if (!line.includes('"')) {
      records.push(line.split(delimiter));
      at = end + 1;
      continue;
    }
    const record = quotedRecord(text, at, delimiter, newline, isLast);
    if (record === null) break;
    if (record.fault !== null) fault ??= { kind: record.fault, record: records.length };
    records.push(record.fields);
    at = record.end + 1;
  }
  return { records, length: Math.min(at, text.length), fault };
}

interface QuotedRecord {
  readonly fields: string[];
  /** Where its line end stands, or the text's end. */
  readonly end: number;
  readonly fault: 'quoteNotClosed' | 'quoteMisplaced' | null;
}

/** A record with a quotation mark in it, from its first sign; null where it is not whole. */
function quotedRecord(
  text: string,
  start: number,
  delimiter: string,
  newline: string,
  isLast: boolean,
): QuotedRecord | null {
  const fields: string[] = [];
  let fault: QuotedRecord['fault'] = null;
  for (let at = start; ;) {
    let end: number;
    if (text[at] === '"') {
      const closed = closingMark(text, at, delimiter, newline);
      if (closed.isMisplaced) fault = 'quoteMisplaced';
      // What comes next may be the other half of two marks, or what must not stand there.
      if (closed.end >= text.length && !isLast) return null;
      if (closed.mark < 0) fault ??= 'quoteNotClosed';
      const inside = text.slice(at + 1, closed.mark < 0 ? text.length : closed.mark);
      fields.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
      end = closed.end;
    } else {
      const lineEnd = text.indexOf(newline, at);
      if (lineEnd < 0 && !isLast) return null;
      const rest = text.slice(at, lineEnd < 0 ? text.length : lineEnd);
      const next = rest.indexOf(delimiter);
      fields.push(next < 0 ? rest : rest.slice(0, next));
      end = at + (next < 0 ? rest.length : next);
    }
    if (!text.startsWith(delimiter, end)) return { fields, end, fault };
    at = end + delimiter.length;
  }
}

/** The mark that closes a field, −1 where none does, and where the field ends behind it. */
function closingMark(
  text: string,
  open: number,
  delimiter: string,
  newline: string,
): { readonly mark: number; readonly end: number; readonly isMisplaced: boolean } {
  let isMisplaced = false;
  for (let from = open + 1; ;) {
    const mark = text.indexOf('"', from);
    if (mark < 0) return { mark, end: text.length, isMisplaced };
    if (text[mark + 1] === '"') {
      from = mark + 2;
      continue;
    }
    let end = mark + 1;
    while (
      end < text.length &&
      text[end] !== newline &&
      !text.startsWith(delimiter, end) &&
      /\s/u.test(text.charAt(end))
    )
      end++;
    if (end >= text.length || text[end] === newline || text.startsWith(delimiter, end))
      return { mark, end, isMisplaced };
    isMisplaced = true;
    from = mark + 1;
  }
}
