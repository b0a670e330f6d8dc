import { parseDateText, TICKS } from './date-text';
import { readDate } from './read-date';
import { serialOf } from './serial';
import type { RawCell } from '../snapshot';

/** When a row was registered. */
export interface Moment {
  /** In 1/TICKS of a second since 1 January 2020 UTC: whole ones are exact from 1992 to 2048. */
  readonly at: number;
  /** How its time of day is known: none is given; by a clock that does not say where it stands, and is taken for UTC; with its offset. */
  readonly clock: 'none' | 'unplaced' | 'placed';
}

/**
 * A cell of the column of registration dates ([IN-7]): what {@link readDate} reads, to the fraction of a second, with the offset from
 * UTC taken into account.
 *
 * @returns null when the cell is no such date
 */
export function readMoment(cell: RawCell): Moment | null {
  if (typeof cell === 'string') return momentOfText(cell);
  const serial = readDate(cell);
  if (serial === null) return null;
  // A spreadsheet's time of day is kept to some microseconds: 10:00 is the same moment as a number and as text.
  const at = Math.round((serial - START) * 86_400 * ROUNDED) * (TICKS / ROUNDED);
  return { at, clock: Number.isInteger(serial) ? 'none' : 'unplaced' };
}

/**
 * A reader of moments that remembers texts it has read: extracts hold the same few hundred days in row after row. It gives
 * what {@link readMoment} gives.
 */
export function rememberingMoments(): (cell: RawCell) => Moment | null {
  const known = new Map<string, Moment | null>();
  return (cell) => {
    if (typeof cell !== 'string') return readMoment(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const moment = readMoment(cell);
    if (known.size < REMEMBERED && cell.length <= 30) known.set(cell, moment);
    return moment;
  };
}

/** More texts than this are not remembered: dates with a time of day can all differ. */
const REMEMBERED = 5000;

/** 1 January 2020 as a serial number. */
const START = serialOf(Date.UTC(2020, 0, 1));
/** A serial number is rounded to this part of a second. */
const ROUNDED = 100_000;

function momentOfText(cell: string): Moment | null {
  const written = cell.length > 60 ? null : parseDateText(cell.trim());
  if (!written) return null;
  const { day, seconds, ticks, offset, hasTime } = written;
  const at = ((day - START) * 86_400 + seconds - (offset ?? 0) * 60) * TICKS + ticks;
  return { at, clock: !hasTime ? 'none' : offset === null ? 'unplaced' : 'placed' };
}
