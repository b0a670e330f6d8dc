const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const QUOTATION_MARK = 34;

/** How much of a block is plain text, from its beginning. */
export interface PlainPart {
  /** Length in bytes: whole lines, of which the last is not blank. */
  readonly length: number;
  readonly lines: number;
}

/**
 * Finds out how much of a block can be handed on as plain text (PlainText): whole lines, without a blank one at the end, since blank lines
 * at the end of a file are nothing.
 *
 * @returns null where anything in the block is not ASCII, is a NUL or a quotation mark, or where there is no whole line
 */
export function plainPart(bytes: Uint8Array): PlainPart | null {
  const length = withoutBlankEnd(bytes, bytes.lastIndexOf(LINE_FEED) + 1);
  const lines = plainLinesIn(bytes.subarray(0, length));
  return lines > 0 ? { length, lines } : null;
}

const NO_WORDS = new Int32Array(0);
/** How many bytes a word has, and four of one byte beside each other. */
const WORD = 4;
const ONES = 0x01010101;
const HIGH = 0x80808080 | 0;
const ALL_BUT_HIGH = 0x7f7f7f7f;
const FEEDS = LINE_FEED * ONES;
const MARKS = QUOTATION_MARK * ONES;
/** So many words are counted in one, a byte for each place, before a byte overflows. */
const WORDS_AT_ONCE = 255;

/** How many lines the bytes have; 0 where they are not plain. Four bytes at a time: it is a good part of what reading a large file takes. */
function plainLinesIn(bytes: Uint8Array): number {
  const head = Math.min(bytes.length, -bytes.byteOffset & (WORD - 1));
  const inWords = Math.floor((bytes.length - head) / WORD);
  // Where there is no whole word, what is behind the bytes need not begin at one.
  const words = inWords === 0 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + head, inWords);
  const ends = [...bytes.subarray(0, head), ...bytes.subarray(head + inWords * WORD)];
  if (ends.some((byte) => byte >= 0x80 || byte === 0 || byte === QUOTATION_MARK)) return 0;
  let lines = ends.filter((byte) => byte === LINE_FEED).length;
  for (let from = 0; from < inWords; from += WORDS_AT_ONCE) {
    const feeds = feedsInPlain(words, from, Math.min(inWords, from + WORDS_AT_ONCE));
    if (feeds < 0) return 0;
    lines += feeds;
  }
  return lines;
}

/** How many line feeds the words have; −1 where a byte of theirs is not plain. A function of its own, so that it is compiled as a whole. */
function feedsInPlain(words: Int32Array, from: number, to: number): number {
  let isPlain = HIGH;
  let feeds = 0;
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    // A byte and 0x7f together have the high bit for 1 to 0x80; for 0x80 the other of the two has not.
    isPlain &= (word + ALL_BUT_HIGH) & ((word ^ MARKS) + ALL_BUT_HIGH);
    feeds = (feeds + ((~((word ^ FEEDS) + ALL_BUT_HIGH) & HIGH) >>> 7)) | 0;
  }
  if ((isPlain & HIGH) !== HIGH) return -1;
  return (feeds & 255) + ((feeds >>> 8) & 255) + ((feeds >>> 16) & 255) + (feeds >>> 24);
}

function withoutBlankEnd(bytes: Uint8Array, length: number): number {
  let end = length;
  while (end > 0) {
    const before = bytes[end - 2] === CARRIAGE_RETURN ? end - 2 : end - 1;
    if (before > 0 && bytes[before - 1] !== LINE_FEED) return end;
    end = Math.max(before, 0);
  }
  return 0;
}

/** The length of the whole lines at a block's beginning; 0 for none. */
export function wholeLines(bytes: Uint8Array): number {
  return bytes.lastIndexOf(LINE_FEED) + 1;
}
