import { fourDigits } from './four-digits';
import type { RawCell } from './snapshot';

/**
 * A date as days since 30 December 1899, Excel's serial number, with the time of day as fraction. Read: Excel serial
 * numbers, dates, `2019-05-17`, `17.05.2019`, `17/5/2019`, `20190517`, each with or without a time of day.
 *
 * @returns the serial number, or null when the cell is no such date (an impossible day such as 31.02 included)
 */
export function readDate(cell: RawCell): number | null {
  if (cell instanceof Date) return serialOf(cell.getTime());
  if (typeof cell === 'number') {
    if (cell >= 19000101 && cell <= 21001231) return readDate(String(cell));
    return cell >= 1 && cell < 110000 ? cell : null;
  }
  if (typeof cell !== 'string' || cell.length > 60) return null;
  const text = cell.trim();
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(
      text,
    );
  if (iso) return fromParts(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]);
  const norwegian =
    /^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:[T\s]+(?:kl\.?\s*)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/.exec(
      text,
    );
  return norwegian
    ? fromParts(norwegian[3], norwegian[2], norwegian[1], norwegian[4], norwegian[5], norwegian[6])
    : null;
}

/**
 * A reader of dates that remembers texts it has read: extracts hold the same few hundred days in row after row. It gives
 * what {@link readDate} gives.
 */
export function rememberingDates(): (cell: RawCell) => number | null {
  const known = new Map<string, number | null>();
  return (cell) => {
    if (typeof cell !== 'string') return readDate(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const date = readDate(cell);
    if (known.size < REMEMBERED && cell.length <= 30) known.set(cell, date);
    return date;
  };
}

/** More texts than this are not remembered: dates with a time of day can all differ. */
const REMEMBERED = 5000;

/** The year of an Excel serial number. */
export function yearOfSerial(serial: number): number {
  return new Date(Math.round((Math.floor(serial) - EPOCH_DAYS) * DAY)).getUTCFullYear();
}

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
  return serial === null ? null : yearOfSerial(serial);
}

const DAY = 86_400_000;
/** Days from Excel's day 0 to 1 January 1970. */
const EPOCH_DAYS = 25569;

function serialOf(milliseconds: number): number | null {
  return Number.isFinite(milliseconds) ? milliseconds / DAY + EPOCH_DAYS : null;
}

function fromParts(year = '', month = '', day = '', hour = '0', minute = '0', second = '0'): number | null {
  const [y, m, d, h, min, s] = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const milliseconds = Date.UTC(y, m - 1, d, h, min, s);
  const date = new Date(milliseconds);
  if (date.getUTCMonth() !== m - 1 || date.getUTCFullYear() !== y || h > 23 || min > 59 || s > 59)
    return null;
  return serialOf(milliseconds);
}
