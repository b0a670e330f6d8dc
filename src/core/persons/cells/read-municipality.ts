import { fourDigits } from './four-digits';
import type { RawCell } from '../snapshot';

/**
 * A cell of the kommune column as a code number ([IN-4]): 3–4 digits as number or text, left-padded to four, words after
 * the code allowed (`0301 Oslo`).
 *
 * @returns 100–9999; 0 for an empty cell; −1 for anything that is no such code. Whether the code is a kommune of the
 *   row's year is the classification's to say.
 */
export function readMunicipality(cell: RawCell): number {
  const plain = fourDigits(cell);
  if (plain >= 100) return plain;
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 100 && cell < 1000 ? cell : NO_CODE;
  if (cell === null || cell === undefined) return EMPTY_MUNICIPALITY;
  if (typeof cell !== 'string') return NO_CODE;
  const text = cell.slice(0, 100).trim();
  if (text === '') return cell.trim() === '' ? EMPTY_MUNICIPALITY : NO_CODE;
  const match = /^(\d{3,4})(?:[.,]0+)?(?:[\s–-]+\D.*)?$/su.exec(text);
  const code = match ? Number(match[1]) : 0;
  return code >= 100 ? code : NO_CODE;
}

/** True when the cell's code had lost its leading zero: told once, since Excel takes it away from every number. */
export function lostItsZero(cell: RawCell): boolean {
  return typeof cell === 'number' ? cell < 1000 : typeof cell === 'string' && /^\s*\d{3}(?!\d)/.test(cell);
}

/** What readMunicipality returns for an empty cell. */
export const EMPTY_MUNICIPALITY = 0;
/** What readMunicipality returns for what is no code. */
const NO_CODE = -1;
