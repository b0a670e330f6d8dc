import { InputError } from '../host';

/** Bytes in, text out, across block borders. */
export interface TextDecoding {
  /** The text of a block; bytes of a character cut by its end are kept for the next one. */
  readonly decode: (bytes: Uint8Array, isLast: boolean) => string;
  /** Whether ASCII bytes that come now are their characters: no character is cut, and each has a byte or more of its own. */
  readonly takesAscii: () => boolean;
}

/**
 * Decodes a text file whose encoding nobody told: UTF-8 (with or without mark), UTF-16 with mark (Excel's “Unicode
 * text”), else Windows-1252 (Excel's plain “CSV” in Norway). All-ASCII beginnings fit both, so the choice is made at the
 * first byte that is not ASCII, however late it comes; a file that is UTF-8 there and not UTF-8 later is refused.
 *
 * @param file path for messages
 * @param rowSoFar 1-based row the reader has come to, for messages
 * @throws InputError `mixedEncoding`; `notText` for a NUL byte where none can be
 */
export function detectingDecoder(file: string, rowSoFar: () => number): TextDecoding {
  let decoding: TextDecoding | null = null;
  return {
    decode: (bytes, isLast) => {
      decoding ??= byMark(bytes) ?? utf8OrWindows(file, rowSoFar);
      return decoding.decode(bytes, isLast);
    },
    takesAscii: () => decoding?.takesAscii() ?? false,
  };
}

function byMark(bytes: Uint8Array): TextDecoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return standard('utf-16le', false);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return standard('utf-16be', false);
  return null;
}

/** A decoder of the platform; it drops the byte order mark. Told that it is given all at once, Node 20 takes Windows-1252 for Latin-1, in which 0x96 is no dash. */
function standard(label: string, takesAscii: boolean): TextDecoding {
  const decoder = new TextDecoder(label);
  return {
    decode: (bytes, isLast) => decoder.decode(bytes, { stream: true }) + (isLast ? decoder.decode() : ''),
    takesAscii: () => takesAscii,
  };
}

function utf8OrWindows(file: string, rowSoFar: () => number): TextDecoding {
  let kept: Uint8Array = new Uint8Array(0);
  let seen: 'ascii' | 'utf-8' = 'ascii';
  let atStart = true;
  let windows: TextDecoding | null = null;
  return {
    decode: (bytes, isLast) => {
      if (bytes.includes(0)) throw new InputError({ kind: 'notText', file });
      if (windows !== null) return windows.decode(bytes, isLast);
      const all = joined(kept, bytes);
      const cut = isLast ? all.length : all.length - unfinishedTail(all);
      const whole = all.subarray(0, cut);
      const text = textOfUtf8(whole);
      if (text === null) {
        if (seen === 'utf-8' || beginsAsUtf8(whole)) {
          throw new InputError({ kind: 'mixedEncoding', file, row: rowSoFar() + linesOfUtf8(whole) });
        }
        windows = standard('windows-1252', true);
        return windows.decode(all, isLast);
      }
      kept = all.subarray(cut);
      // Only characters of one byte are as many as their bytes.
      if (text.length < whole.length) seen = 'utf-8';
      const marked = atStart && text.charCodeAt(0) === 0xfeff;
      atStart = false;
      return marked ? text.slice(1) : text;
    },
    takesAscii: () => windows !== null || kept.length === 0,
  };
}

/** Whole blocks at a time: a decoder told that more will come is several times slower. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Null when the bytes are not UTF-8. */
function textOfUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes one after the other. */
export function joined(before: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (before.length === 0) return bytes;
  const all = new Uint8Array(before.length + bytes.length);
  all.set(before);
  all.set(bytes, before.length);
  return all;
}

/** True when the first character beyond ASCII is a whole one of UTF-8: what follows and is not, was mixed in. */
function beginsAsUtf8(bytes: Uint8Array): boolean {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return [2, 3, 4].some((length) => textOfUtf8(bytes.subarray(at, at + length)) !== null);
}

/** Lines, counted from the start, that are UTF-8 throughout; the bad byte is in the one after. */
function linesOfUtf8(bytes: Uint8Array): number {
  let lines = 0;
  for (let start = 0; ;) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || textOfUtf8(bytes.subarray(start, end)) === null) return lines;
    lines++;
    start = end + 1;
  }
}

/** Number of bytes at the end that begin a UTF-8 character without finishing it, 0–3. */
function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}
