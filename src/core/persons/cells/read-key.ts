import { normalized } from '../../fold-text';
import { isMissingWord } from './read-code';
import { serialOf } from './serial';
import type { RawCell } from '../snapshot';

/** What readKey returns for a cell without a key. */
export const NO_KEY = '';
/** What readKey returns for a key that has lost digits. */
export const LOST_KEY = null;

/**
 * A cell of the person column as a key ([IN-7]): text without the space around it, or a number; a number that got the format of a date
 * is the number it is made of.
 *
 * @returns the key; NO_KEY for what stands for no value (empty, `.`, `..`, a dash, `NA`, `null`, an error value, 0), which would make one
 *   person of everybody whose key is not known; LOST_KEY for what is left of a key that has lost digits, and may be left of many: scientific
 *   notation, a number that is not exact (above 2^53), a date outside the calendar, `####`, TRUE and FALSE
 */
export function readKey(cell: RawCell): string | typeof LOST_KEY {
  if (typeof cell === 'string') return keyOfText(cell.trim());
  if (cell === null || cell === undefined) return NO_KEY;
  if (typeof cell === 'boolean') return LOST_KEY;
  if (typeof cell === 'number') return Number.isNaN(cell) ? NO_KEY : keyOfNumber(cell);
  const serial = serialOf(cell.getTime());
  // Excel's serials before March 1900 carry a 29 February that never was.
  return keyOfNumber(serial < 61 ? serial - 1 : serial);
}

/** Digits that a number of a spreadsheet keeps; those after them become 0. */
export const KEPT_DIGITS = 15;

/** How many digits of a key lie beyond those that a spreadsheet keeps; 0 when it has no more, or is no whole number. */
export function digitsBeyondKept(key: string): number {
  return key.length > KEPT_DIGITS && /^\d+$/.test(key) ? key.length - KEPT_DIGITS : 0;
}

/** True when all those are 0. */
export function isZeroBeyondKept(key: string): boolean {
  for (let at = key.length - 1; at >= KEPT_DIGITS; at--) if (key.charCodeAt(at) !== ZERO) return false;
  return true;
}

const ZERO = 48;
const ERROR_VALUE = /^#(?:N\/A|I\/T|GETTING_DATA|\p{L}[\p{L}\d/_]*[!?])$/iu;
const NINE = 57;
/** `1,23457E+15`, `1E+15`, `1.0E15`; not `12E45`, which can be a key. */
const SCIENTIFIC = /^[+-]?\d{1,3}(?:[.,]\d+E[+-]?|E\+)\d+$/i;

function keyOfText(text: string): string | typeof LOST_KEY {
  if (text.length <= 4 && (/^[-–—]$|^0(?:[.,]0+)?$/.test(text) || isMissingWord(text))) return NO_KEY;
  if (text.startsWith('#')) {
    if (ERROR_VALUE.test(text)) return NO_KEY;
    if (/^#{2,}$/.test(text)) return LOST_KEY;
  }
  const first = text.charCodeAt(0);
  return first <= NINE && SCIENTIFIC.test(text) ? LOST_KEY : normalized(text);
}

function keyOfNumber(number: number): string | typeof LOST_KEY {
  if (number === 0) return NO_KEY;
  // Below 2^53 no whole number is taken for another; what is written with an exponent shows too few digits, or far too many.
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER && Math.abs(number) >= 1e-6 ? String(number) : LOST_KEY;
}
