import { invariant } from '../../assert';
import { BATCH_ROWS, NO_YEAR, type PersonBatch } from '../batch';
import { fourDigits } from '../cells/four-digits';
import { ageSource } from '../header';
import type { PersonRequest } from '../person-request';
import { PlainLines, type LineColumns } from './plain-lines';
import type { PlacesOfYear } from '../places';
import { plainAge, UNKNOWN_AGE } from '../cells/read-age';
import { plainCode } from '../cells/read-code';
import type { PlainText, RawCell } from '../snapshot';

/**
 * The fast way for the rows as they nearly always are: a year and kommune met before, each cell in the forms that the grammar of cells
 * (cells/) reads fast and that need no report. The others are left to the slow way (read-persons.ts), which knows every form a cell
 * can have, reports what is wrong, and alone decides that a year and kommune count. The grammar is one: what reads a cell in the slow way
 * asks the same functions first (plain-cells.test.ts, plain-rows.test.ts).
 */
export class PlainRows {
  /** The first `careLength` are the entries of the batch that are not plain, in order. */
  readonly care = new Uint16Array(BATCH_ROWS);
  careLength = 0;
  private readonly yearColumn: number;
  private readonly municipalityColumn: number;
  private readonly ageColumn: number;
  private readonly codes: readonly CodeColumn[];
  private readonly possible: boolean;
  /** The same for lines of plain text; null where they go the long way, by their cells. */
  readonly lines: PlainLines | null;

  /** @param places the places met, which the slow way adds to */
  constructor(
    private readonly request: Pick<
      PersonRequest,
      'map' | 'variables' | 'year' | 'blanksMayBeZero' | 'keysAreShown'
    >,
    private readonly batch: PersonBatch,
    private readonly places: PlacesOfYear,
  ) {
    const at = (role: string): number => request.map.columns.get(role)?.column ?? -1;
    this.yearColumn = at('year');
    this.municipalityColumn = at('municipality');
    this.ageColumn = at('age');
    this.codes = request.variables.map(({ variable, categoryOf, invalid }, index) => {
      const out = batch.categories[index];
      invariant(out !== undefined, 'every variable has its column in the batch');
      return { column: at(String(variable.code)), categoryOf, invalid, out };
    });
    const birth = ageSource(request.map);
    // Ages from birth and zeros that may be blanks are not plain.
    this.possible = !request.blanksMayBeZero && (birth === null || birth.role === 'age');
    const columns = this.possible ? lineColumns(request) : null;
    this.lines = columns && new PlainLines(columns, request.variables, batch, places);
  }

  /**
   * Reads the batch's plain rows, of which the first is `rows[from]`, and lists the other entries as `care`.
   *
   * @param blankAgesArePlain whether a row may be plain though its age is empty: once so many have been reported that the others are only
   *   counted
   * @returns how many plain rows have an empty age
   */
  read(rows: Rows, from: number, blankAgesArePlain: boolean): number {
    const { length, place, age, skip } = this.batch;
    if (this.possible) this.readPlain(rows, from, blankAgesArePlain);
    else place.fill(-1, 0, length);
    this.careLength = listOthers(length, place, skip, this.care);
    return this.possible && this.ageColumn >= 0 && blankAgesArePlain
      ? countUnknownAges(length, age, place)
      : 0;
  }

  /** The same for lines of plain text from the one that begins at `start`: fills the batch as far as they reach. */
  readText(
    lines: PlainLines,
    text: PlainText,
    start: number,
    fields: number,
    blankAgesArePlain: boolean,
  ): number {
    const { batch } = this;
    lines.read(text, start, fields, blankAgesArePlain);
    this.careLength = listOthers(batch.length, batch.place, batch.skip, this.care);
    return this.ageColumn >= 0 && blankAgesArePlain
      ? countUnknownAges(batch.length, batch.age, batch.place)
      : 0;
  }

  private readPlain(rows: Rows, from: number, blankAgesArePlain: boolean): void {
    const { yearColumn, municipalityColumn, ageColumn, codes } = this;
    const { length, year, age, place } = this.batch;
    const everyYear = this.request.year ?? NO_YEAR;
    findPlaces(rows, from, length, yearColumn, everyYear, municipalityColumn, this.places, year, place);
    readAges(rows, from, length, ageColumn, blankAgesArePlain, age, place);
    for (let i = 0; i < codes.length; i += 2) {
      const one = codes[i]!;
      // An odd one out is read twice.
      const other = codes[i + 1] ?? one;
      readTwoCodes(
        rows,
        from,
        length,
        one.column,
        one.categoryOf,
        one.invalid,
        one.out,
        other.column,
        other.categoryOf,
        other.invalid,
        other.out,
        place,
      );
    }
    if (yearColumn < 0 && municipalityColumn < 0) this.doubtEmptyRows(rows, from);
  }

  /** A row whose codes are all missing may be wholly empty; a year or kommune would have shown that it is not. */
  private doubtEmptyRows(rows: Rows, from: number): void {
    for (let entry = 0; entry < this.batch.length; entry++) {
      const row = rows[from + entry];
      if (this.codes.every(({ column }) => row?.[column] === '' || (row?.[column] ?? null) === null))
        this.batch.place[entry] = -1;
    }
  }
}

/** What is read of a line; null where rows are told apart by more than their counts need, so that all cells are wanted. */
function lineColumns({
  map,
  variables,
  keysAreShown,
}: Pick<PersonRequest, 'map' | 'variables' | 'keysAreShown'>): LineColumns | null {
  const year = map.columns.get('year');
  const codes = variables.flatMap(({ variable }) => map.columns.get(String(variable.code)) ?? []);
  const person = map.columns.get('person') ?? null;
  if (!year || map.groups.length > 0 || codes.length < variables.length) return null;
  if (person && keysAreShown) return null;
  const columns = {
    year,
    municipality: map.columns.get('municipality') ?? null,
    age: map.columns.get('age') ?? null,
    person,
    registrationDate: person && (map.columns.get('registrationDate') ?? null),
    codes,
  };
  return PlainLines.canRead(columns) ? columns : null;
}

interface CodeColumn {
  readonly column: number;
  readonly categoryOf: Uint8Array;
  readonly invalid: number;
  readonly out: Uint8Array;
}

/*
 * The loops that every row goes through, some tens of nanoseconds in all, are written for that: a few columns at a time over
 * rows that stay in the processor's cache, tables instead of questions, and each number tested to be a small whole one
 * before it is an index, since one look-up that misses makes all later ones slow. They are functions of bare arrays and
 * numbers, because compiled code that has looked into an object is thrown away when the last object of that shape is, and
 * each reading has its own. The arrays are as long as the batch, so an index within `length` is within all of them: the
 * non-null marks spare a check per look-up, and nothing else is asserted by them.
 */

type Rows = readonly (readonly RawCell[])[];

/** The number of each row's year and kommune; −1 where they have none (yet). */
function findPlaces(
  rows: Rows,
  from: number,
  length: number,
  yearColumn: number,
  everyYear: number,
  municipalityColumn: number,
  byYear: PlacesOfYear,
  years: Uint16Array,
  places: Int32Array,
): void {
  let last: RawCell = everyYear;
  let year = everyYear;
  let ofYear = byYear[everyYear];
  for (let entry = 0; entry < length; entry++) {
    const row = rows[from + entry]!;
    places[entry] = -1;
    if (yearColumn >= 0) {
      const cell = row[yearColumn];
      if (cell !== last) {
        last = cell;
        const of = fourDigits(cell);
        year = of < 0 ? NO_YEAR : of;
        ofYear = of < 0 ? undefined : byYear[of];
      }
    }
    if (ofYear === undefined) continue;
    years[entry] = year;
    const code = municipalityColumn < 0 ? 0 : fourDigits(row[municipalityColumn]);
    if (code >= 0) places[entry] = ofYear[code]!;
  }
}

function readAges(
  rows: Rows,
  from: number,
  length: number,
  column: number,
  blankIsPlain: boolean,
  ages: Uint8Array,
  places: Int32Array,
): void {
  if (column < 0) {
    ages.fill(UNKNOWN_AGE, 0, length);
    return;
  }
  for (let entry = 0; entry < length; entry++) {
    const cell = rows[from + entry]![column];
    const age = plainAge(cell);
    if (age >= 0) ages[entry] = age;
    else {
      ages[entry] = UNKNOWN_AGE;
      if (!blankIsPlain || (cell !== '' && cell !== null)) places[entry] = -1;
    }
  }
}

/** Two code columns at once: a table of two indicators is gone through twice. */
function readTwoCodes(
  rows: Rows,
  from: number,
  length: number,
  column: number,
  categoryOf: Uint8Array,
  invalid: number,
  out: Uint8Array,
  otherColumn: number,
  otherCategoryOf: Uint8Array,
  otherInvalid: number,
  otherOut: Uint8Array,
  places: Int32Array,
): void {
  for (let entry = 0; entry < length; entry++) {
    const row = rows[from + entry]!;
    const code = plainCode(row[column]);
    const otherCode = plainCode(row[otherColumn]);
    const category = code < 0 ? invalid : categoryOf[code]!;
    const otherCategory = otherCode < 0 ? otherInvalid : otherCategoryOf[otherCode]!;
    out[entry] = category;
    otherOut[entry] = otherCategory;
    if (category === invalid || otherCategory === otherInvalid) places[entry] = -1;
  }
}

/** The number of plain rows whose age is not known. */
function countUnknownAges(length: number, ages: Uint8Array, places: Int32Array): number {
  let unknown = 0;
  for (let entry = 0; entry < length; entry++)
    if (ages[entry] === UNKNOWN_AGE && places[entry]! >= 0) unknown++;
  return unknown;
}

/** Lists the entries without a place; returns how many they are. */
function listOthers(length: number, places: Int32Array, skip: Uint8Array, others: Uint16Array): number {
  let left = 0;
  for (let entry = 0; entry < length; entry++) {
    skip[entry] = 0;
    if (places[entry]! < 0) others[left++] = entry;
  }
  return left;
}
