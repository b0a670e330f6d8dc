import type { RawCell } from '../snapshot';

/** The words that stand for no value ([IN-3]), in lower case. */
const MISSING_WORDS: ReadonlySet<string> = new Set(['', '.', '..', 'na', 'null']);

/**
 * A cell of a code column as a whole number ([IN-3]): an integer as number or text, space around it and a trailing `,0`
 * or `.0` allowed.
 *
 * @returns the number; 0 for missing (empty, space, `.`, `..`, `NA`, `null`, and 0 itself, which no code has as a value);
 *   −1 for anything else. Whether the number is legal is the definition's to say.
 */
export function readCode(cell: RawCell): number {
  const plain = plainCode(cell);
  if (plain >= 0) return plain;
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 0 ? cell : INVALID_CODE;
  if (typeof cell !== 'string') return INVALID_CODE;
  // A code is short; text of any length would otherwise be trimmed and copied for nothing.
  if (cell.length > 40 && cell.trim() !== '') return INVALID_CODE;
  const text = cell.trim();
  if (isMissingWord(text)) return MISSING_CODE;
  const match = /^(\d{1,9})(?:[.,]0+)?$/.exec(text);
  return match ? Number(match[1]) : INVALID_CODE;
}

/** The forms that nearly all codes have, read fast: a whole number 0–255, one digit, nothing (0, MISSING_CODE); −1 for every other form. */
export function plainCode(cell: RawCell): number {
  if (typeof cell === 'number') return (cell & 255) === cell ? cell : INVALID_CODE;
  if (cell === '' || cell === null || cell === undefined) return MISSING_CODE;
  if (typeof cell !== 'string' || cell.length !== 1) return INVALID_CODE;
  const digit = cell.charCodeAt(0) - 48;
  return digit >= 0 && digit <= 9 ? digit : INVALID_CODE;
}

/** True for trimmed text that stands for no value ([IN-3]): nothing, `.`, `..`, `NA`, `null`, in small letters or large. */
export function isMissingWord(text: string): boolean {
  return MISSING_WORDS.has(text.toLowerCase());
}

/** What readCode returns for a cell without a value. */
export const MISSING_CODE = 0;
/** What readCode returns for a cell that is no whole number. */
export const INVALID_CODE = -1;
