import type { CompiledVariable } from '../definitions/types';
import { isEmptyCell } from './cells/empty-cell';
import type { GroupValues } from './group-values';
import { readCode } from './cells/read-code';
import { KEPT_DIGITS, LOST_KEY, NO_KEY, readKey } from './cells/read-key';
import type { Moment } from './cells/read-moment';
import { lostItsZero, readMunicipality, EMPTY_MUNICIPALITY } from './cells/read-municipality';
import { ageFromBirthDate, ageFromBirthYear, readAge, UNKNOWN_AGE } from './cells/read-age';
import { readYear } from './cells/read-date';
import type { RawCell } from './snapshot';

/*
 * One column of a batch at a time: a tight loop over the rows, with the grammar of cells in cells/. A cell that is not as it should be goes to `report`, the only place where anything is remembered about it.
 */

/** One column of some rows of a snapshot: those of the batch's entries `entries[0]` … `entries[count − 1]`. */
export interface ColumnSlice {
  readonly rows: readonly (readonly RawCell[])[];
  /** The row of entry 0. */
  readonly from: number;
  readonly entries: Uint16Array;
  readonly count: number;
  readonly column: number;
}

/** Told of a cell that is not as it should be: its entry in the batch and what it holds. */
export type Report = (entry: number, cell: RawCell) => void;

/** Fills in the category of each code cell ([IN-3]). */
export function fillCategories(
  slice: ColumnSlice,
  variable: CompiledVariable,
  out: Uint8Array,
  invalid: Report,
): void {
  const { rows, from, entries, count, column } = slice;
  const { categoryOf } = variable;
  for (let place = 0; place < count; place++) {
    const entry = entries[place] ?? 0;
    const cell = rows[from + entry]?.[column];
    const code = readCode(cell);
    const category = code < 0 || code > 255 ? variable.invalid : categoryOf[code]!;
    out[entry] = category;
    if (category === variable.invalid) invalid(entry, cell);
  }
}

/** Fills in code numbers of the kommune column ([IN-4]), before it is known whether they are kommuner of the year. */
export function fillMunicipalities(
  slice: ColumnSlice,
  out: Uint16Array,
  report: { empty: Report; unknown: Report; padded: Report },
): void {
  const { rows, from, entries, count, column } = slice;
  for (let place = 0; place < count; place++) {
    const entry = entries[place] ?? 0;
    const cell = rows[from + entry]?.[column];
    let code = readMunicipality(cell);
    if (code > 0 && code < 1000 && lostItsZero(cell)) report.padded(entry, cell);
    if (code <= 0) {
      if (code === EMPTY_MUNICIPALITY) report.empty(entry, cell);
      else report.unknown(entry, cell);
      code = 0;
    }
    out[entry] = code;
  }
}

/** Fills in ages from an age column ([IN-5]). */
export function fillAges(slice: ColumnSlice, out: Uint8Array, unknown: Report): void {
  const { rows, from, entries, count, column } = slice;
  for (let place = 0; place < count; place++) {
    const entry = entries[place] ?? 0;
    const cell = rows[from + entry]?.[column];
    const age = readAge(cell);
    out[entry] = age;
    if (age === UNKNOWN_AGE) unknown(entry, cell);
  }
}

/** Fills in ages on 31 December of each row's year from a column of birth years or birth dates ([IN-5]). */
export function fillAgesFromBirth(
  slice: ColumnSlice,
  kind: 'birthYear' | 'birthDate',
  year: Uint16Array,
  out: Uint8Array,
  unknown: Report,
): void {
  const { rows, from, entries, count, column } = slice;
  const ageFrom = kind === 'birthYear' ? ageFromBirthYear : ageFromBirthDate;
  for (let place = 0; place < count; place++) {
    const entry = entries[place] ?? 0;
    const cell = rows[from + entry]?.[column];
    const age = ageFrom(cell, year[entry] ?? 0);
    out[entry] = age;
    if (age === UNKNOWN_AGE) unknown(entry, cell);
  }
}

/** Fills in years ([IN-6]); 0 where the cell holds none. */
export function fillYears(slice: ColumnSlice, out: Uint16Array, invalid: Report): void {
  const { rows, from, entries, count, column } = slice;
  for (let place = 0; place < count; place++) {
    const entry = entries[place] ?? 0;
    const cell = rows[from + entry]?.[column];
    const year = readYear(cell);
    out[entry] = year ?? 0;
    if (year === null) invalid(entry, cell);
  }
}

/**
 * Fills in person keys as text ([IN-7]); '' where there is none, or one that has lost digits: such rows are a person each.
 *
 * @param report also told of each key of more signs than a spreadsheet keeps digits
 */
export function fillPersons(
  slice: ColumnSlice,
  out: string[],
  report: { missing: Report; lost: Report; long: (entry: number, key: string) => void },
): void {
  const { rows, from, entries, count, column } = slice;
  for (let place = 0; place < count; place++) {
    const entry = entries[place] ?? 0;
    const cell = rows[from + entry]?.[column];
    const key = readKey(cell);
    out[entry] = key ?? NO_KEY;
    if (key === LOST_KEY) report.lost(entry, cell);
    else if (key === NO_KEY) report.missing(entry, cell);
    else if (key.length > KEPT_DIGITS) report.long(entry, key);
  }
}

/** Fills in moments of registration; −Infinity, before all others, for an empty or unreadable cell ([IN-7]). */
export function fillMoments(
  slice: ColumnSlice,
  read: (cell: RawCell) => Moment | null,
  out: Float64Array,
  report: { invalid: Report; clock: (entry: number, clock: 'unplaced' | 'placed') => void },
): void {
  const { rows, from, entries, count, column } = slice;
  for (let place = 0; place < count; place++) {
    const entry = entries[place] ?? 0;
    const cell = rows[from + entry]?.[column];
    const moment = read(cell);
    out[entry] = moment ? moment.at : -Infinity;
    if (moment && moment.clock !== 'none') report.clock(entry, moment.clock);
    else if (!moment && !isEmptyCell(cell)) report.invalid(entry, cell);
  }
}

/** Fills in a grouping column's values ([REG-9]). */
export function fillGroupValues(
  slice: ColumnSlice,
  values: GroupValues,
  out: string[],
  missing: Report,
): void {
  const { rows, from, entries, count, column } = slice;
  for (let place = 0; place < count; place++) {
    const entry = entries[place] ?? 0;
    const cell = rows[from + entry]?.[column];
    const value = values.read(cell);
    out[entry] = value;
    if (value === '') missing(entry, cell);
  }
}
