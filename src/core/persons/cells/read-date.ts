import { parseDateText } from './date-text';
import { fourDigits } from './four-digits';
import { serialOf, yearOfSerial } from './serial';
import type { RawCell } from '../snapshot';

/**
 * A date as days since 30 December 1899, Excel's serial number, with the time of day as fraction. Read: Excel serial
 * numbers, dates, and the texts that {@link parseDateText} reads, by their own clock: a year or a birthday is what is written,
 * whatever the time was in Greenwich.
 *
 * @returns the serial number, or null when the cell is no such date (an impossible day such as 31.02 included, and what is outside the
 *   years 1000–9999)
 */
export function readDate(cell: RawCell): number | null {
  if (cell instanceof Date) {
    const serial = serialOf(cell.getTime());
    return serial >= FIRST_DAY && serial < AFTER_LAST_DAY ? serial : null;
  }
  if (typeof cell === 'number') {
    if (cell >= 19000101 && cell <= 21001231) return readDate(String(cell));
    return cell >= 1 && cell < 110000 ? cell : null;
  }
  if (typeof cell !== 'string' || cell.length > 60) return null;
  const written = parseDateText(cell.trim());
  return written && written.day + written.seconds / 86_400;
}

/** 1 January of the year 1000, and of 10000. */
const [FIRST_DAY, AFTER_LAST_DAY] = [serialOf(Date.UTC(1000, 0, 1)), serialOf(Date.UTC(10_000, 0, 1))];

/**
 * A cell of the year column ([IN-6]): four digits, or a date's year.
 *
 * @returns 1000–9999, or null
 */
export function readYear(cell: RawCell): number | null {
  const plain = fourDigits(cell);
  if (plain > 0) return plain;
  if (typeof cell === 'string') {
    const year = /^\s*(\d{4})(?:[.,]0+)?\s*$/.exec(cell.slice(0, 40));
    if (year) return Number(year[1]);
  }
  // A serial number below 10000 would be a day before 1928: four digits are a year.
  const serial = typeof cell === 'number' && cell < 10000 ? null : readDate(cell);
  const year = serial === null ? NaN : yearOfSerial(serial);
  return year >= 1000 && year <= 9999 ? year : null;
}
