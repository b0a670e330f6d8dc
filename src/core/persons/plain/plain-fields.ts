import { KEPT_DIGITS } from '../cells/read-key';
import type { PlainDays } from './plain-days';

/* What single bytes of plain text say, for the loop over lines (plain-lines.ts). */

/** The byte of `0`. */
export const ZERO = 48;
/** How many bytes there are. */
export const BYTES = 256;
/** 1 for the bytes that are digits. */
export const IS_DIGIT = Uint8Array.from({ length: BYTES }, (_, byte) =>
  byte >= ZERO && byte <= ZERO + 9 ? 1 : 0,
);

const HYPHEN = 45;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-';
const DIGIT_OF_KEY = 1;
const LETTER_OF_KEY = 2;
/** What of a key a byte can be; 0 for what only the grammar of keys knows. */
export const KEY_KIND = Uint8Array.from({ length: BYTES }, (_, byte) =>
  IS_DIGIT[byte] === 1 ? DIGIT_OF_KEY : LETTERS.includes(String.fromCharCode(byte)) ? LETTER_OF_KEY : 0,
);
/** The words for no key are not longer. */
const LONGEST_WORD = 4;

/** Whether a text of such bytes is a key as it stands: no word for none, and not of so many digits that some may have been lost (read-key.ts). */
export function isKey(first: number, length: number, kinds: number): boolean {
  return length > LONGEST_WORD
    ? length <= KEPT_DIGITS || kinds !== DIGIT_OF_KEY
    : length > 0 && kinds === DIGIT_OF_KEY && first !== ZERO;
}

/** As long as `2019-05-17`. */
export const DAY_LENGTH = 10;

/** The moment of a day that is written so; NaN for what is not. */
export function dayAt(bytes: Uint8Array, at: number, days: PlainDays): number {
  if (bytes[at + 4] !== HYPHEN || bytes[at + 7] !== HYPHEN) return NaN;
  let areDigits = 1;
  for (const place of DIGITS_OF_DAY) areDigits &= IS_DIGIT[bytes[at + place]!]!;
  if (areDigits === 0) return NaN;
  const two = (place: number): number => bytes[at + place]! * 10 + bytes[at + place + 1]! - ZERO * 11;
  return days.momentOf(two(0) * 100 + two(2), two(5), two(8));
}

const DIGITS_OF_DAY = [0, 1, 2, 3, 5, 6, 8, 9];
