import { readDate, readYear } from './read-date';
import { yearOfSerial } from './serial';
import type { RawCell } from '../snapshot';

/** The highest age that is believed ([IN-5]). */
export const MAX_AGE = 120;
/** What stands for an age that is not known, in typed columns. 999 in the data is this too, not old. */
export const UNKNOWN_AGE = 255;

/**
 * A cell of the age column as completed years ([IN-5]): 0–120, decimals cut, as number or text.
 *
 * @returns 0–120, or UNKNOWN_AGE for all else, empty included
 */
export function readAge(cell: RawCell): number {
  const plain = plainAge(cell);
  if (plain >= 0) return plain;
  if (typeof cell === 'number') return inRange(cell);
  if (typeof cell !== 'string' || cell.length > 40) return UNKNOWN_AGE;
  const match = /^\s*(\d{1,3})(?:[.,]\d*)?\s*$/.exec(cell);
  return match ? inRange(Number(match[1])) : UNKNOWN_AGE;
}

/** The forms that nearly all ages have, read fast: a number 0–120, or text of one to three digits that is such; −1 for every other form. */
export function plainAge(cell: RawCell): number {
  if (typeof cell === 'number') return cell >= 0 && cell <= MAX_AGE ? cell | 0 : -1;
  if (typeof cell !== 'string' || cell.length === 0 || cell.length > 3) return -1;
  let age = 0;
  for (let at = 0; at < cell.length; at++) {
    const digit = cell.charCodeAt(at) - 48;
    // >>> 0 makes what lies below '0' large too.
    if (digit >>> 0 > 9) return -1;
    age = age * 10 + digit;
  }
  return age <= MAX_AGE ? age : -1;
}

/** Age on 31 December of `year` from a cell with a year of birth. */
export function ageFromBirthYear(cell: RawCell, year: number): number {
  const born = readYear(cell);
  return born === null ? UNKNOWN_AGE : inRange(year - born);
}

/**
 * Age on 31 December of `year` from a cell with a date of birth. Columns called “født” often hold years: four digits that can be the year
 * of birth of a living person are one. As a serial number they would be a day in 1905.
 */
export function ageFromBirthDate(cell: RawCell, year: number): number {
  const fromYear = isFourDigits(cell) ? ageFromBirthYear(cell, year) : UNKNOWN_AGE;
  if (fromYear !== UNKNOWN_AGE) return fromYear;
  const born = readDate(cell);
  return born === null ? UNKNOWN_AGE : inRange(year - yearOfSerial(born));
}

function isFourDigits(cell: RawCell): boolean {
  return typeof cell === 'number'
    ? cell >= 1000 && cell <= 9999 && Number.isInteger(cell)
    : typeof cell === 'string' && cell.length < 10 && /^\s*\d{4}(?:[.,]0+)?\s*$/.test(cell);
}

function inRange(age: number): number {
  // 120.9 is 120 completed years; −0.5 is no age.
  return age >= 0 && age < MAX_AGE + 1 ? Math.floor(age) : UNKNOWN_AGE;
}
