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
  if (bytes.includes(QUOTATION_MARK) || bytes.includes(0)) return null;
  const length = withoutBlankEnd(bytes, bytes.lastIndexOf(LINE_FEED) + 1);
  let seen = 0;
  let lines = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    seen |= byte;
    if (byte === LINE_FEED) lines++;
  }
  return seen >= 0x80 || lines === 0 ? null : { length, lines };
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
