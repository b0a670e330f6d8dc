import { invariant } from '../assert';
import type { CompiledVariable } from '../definitions/types';
import { NO_YEAR, type PersonBatch } from '../persons/batch';
import { ageSource, type ColumnMap } from '../persons/header';
import { UNKNOWN_AGE } from '../persons/read-age';
import type { RawCell } from '../persons/snapshot';
import type { BlocksOfYear } from './block-index';
import type { Slice } from './slices';

/** What decides whether a row is plain, and what its cells mean. */
export interface PlainRowsRequest {
  readonly map: ColumnMap;
  /** The distinct variables of the batches' `categories`, in their order. */
  readonly variables: readonly CompiledVariable[];
  /** Every row's year where there is no column for it. */
  readonly year: number | null;
  /** This build of Excel may hand empty cells over as 0 ([IN-8]). */
  readonly blanksMayBeZero: boolean;
}

/**
 * The short way for the rows as they nearly always are: a year and kommune that have a block already, age a number
 * or two digits, codes a small number, a digit or empty. Such a row goes from its cells straight to its place in the cube. The others are
 * left to the long way (persons/read-persons.ts), which knows every form a cell can have, reports what is wrong, and alone
 * decides that a year and kommune count. The two ways count a plain row alike (plain-rows.test.ts).
 */
export class PlainRows {
  private readonly yearColumn: number;
  private readonly municipalityColumn: number;
  private readonly ageColumn: number;
  private readonly codes: readonly CodesOfSlice[];
  private readonly possible: boolean;
  private readonly steps: Int32Array;

  /**
   * @param blocks the plane's blocks, by year
   * @param starts for each entry of a batch, where its block starts: filled in for plain rows, −1 for the others
   */
  constructor(
    private readonly request: PlainRowsRequest,
    private readonly batch: PersonBatch,
    private readonly blocks: BlocksOfYear,
    private readonly starts: Int32Array,
    slices: readonly Slice[],
  ) {
    const at = (role: string): number => request.map.columns.get(role)?.column ?? -1;
    this.yearColumn = at('year');
    this.municipalityColumn = at('municipality');
    this.ageColumn = at('age');
    const columns = request.variables.map(({ variable }) => at(String(variable.code)));
    this.codes = slices.map((slice) => codesOf(slice, request.variables, columns));
    this.steps = new Int32Array(starts.length);
    const birth = ageSource(request.map);
    // Ages from birth and zeros that may be blanks are not plain.
    this.possible = !request.blanksMayBeZero && (birth === null || birth.role === 'age');
  }

  /** Finds the places of the batch's plain rows, of which the first is `rows[from]`, and lists the other entries as `care`. */
  place(rows: Rows, from: number): void {
    const { batch, starts } = this;
    const { length } = batch;
    if (this.possible) this.placePlain(rows, from);
    else starts.fill(-1, 0, length);
    batch.blankAges =
      this.possible && this.ageColumn >= 0 && batch.blankAgesArePlain
        ? countUnknownAges(length, batch.age, starts)
        : 0;
    batch.careLength = listOthers(length, starts, batch.skip, batch.care);
  }

  private placePlain(rows: Rows, from: number): void {
    const { starts, steps, blocks, yearColumn, municipalityColumn, ageColumn } = this;
    const { length, year, age, blankAgesArePlain } = this.batch;
    const everyYear = this.request.year ?? NO_YEAR;
    findBlocks(rows, from, length, yearColumn, everyYear, municipalityColumn, blocks, year, starts);
    readAges(rows, from, length, ageColumn, blankAgesArePlain, age, starts);
    for (const { slice, need, received, rest } of this.codes) {
      findSteps(rows, from, length, need.column, need.stepOf, received.column, received.stepOf, steps);
      for (const { column, stepOf } of rest) addSteps(rows, from, length, column, stepOf, steps);
      findPlaces(length, steps, slice.classOf, age, slice.slotStart, slice.places, starts);
    }
    if (yearColumn < 0 && municipalityColumn < 0) this.doubtEmptyRows(rows, from);
  }

  /** A row whose codes are all missing may be wholly empty; a year or kommune would have shown that it is not. */
  private doubtEmptyRows(rows: Rows, from: number): void {
    const columns = this.codes.flatMap(({ need, received, rest }) => [need, received, ...rest]);
    for (let entry = 0; entry < this.batch.length; entry++) {
      const row = rows[from + entry];
      if (columns.every(({ column }) => row?.[column] === '' || row?.[column] === null))
        this.starts[entry] = -1;
    }
  }
}

/** What an indicator reads of a row. */
interface CodesOfSlice {
  readonly slice: Slice;
  readonly need: CodeColumn;
  readonly received: CodeColumn;
  readonly rest: readonly CodeColumn[];
}

interface CodeColumn {
  readonly column: number;
  /** Code 0–255 → category × stride, its step in `classOf`; NOT_PLAIN when the code is not legal; at MISSING, an empty cell's. */
  readonly stepOf: Int32Array;
}

/** Any sum of steps with this among them is negative. */
const NOT_PLAIN = -(2 ** 24);
const MISSING = 256;

function codesOf(
  slice: Slice,
  variables: readonly CompiledVariable[],
  columnsOfVariables: readonly number[],
): CodesOfSlice {
  const [need, received, ...rest] = slice.columns.map(({ index, stride }): CodeColumn => {
    const variable = variables[index];
    invariant(variable !== undefined, 'every variable of an indicator is read');
    const { categoryOf, missing, invalid } = variable;
    const stepOf = new Int32Array(MISSING + 1).fill(NOT_PLAIN);
    categoryOf.forEach((category, code) => {
      if (category !== invalid) stepOf[code] = category * stride;
    });
    stepOf[MISSING] = missing * stride;
    return { column: columnsOfVariables[index] ?? -1, stepOf };
  });
  invariant(need !== undefined && received !== undefined, 'an indicator reads at least two codes');
  return { slice, need, received, rest };
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

/** Where the block of each row's year and kommune starts; −1 where there is none (yet). */
function findBlocks(
  rows: Rows,
  from: number,
  length: number,
  yearColumn: number,
  everyYear: number,
  municipalityColumn: number,
  byYear: BlocksOfYear,
  years: Uint16Array,
  starts: Int32Array,
): void {
  let last: RawCell = everyYear;
  let year = everyYear;
  let blocks = byYear[everyYear];
  for (let entry = 0; entry < length; entry++) {
    const row = rows[from + entry]!;
    starts[entry] = -1;
    if (yearColumn >= 0) {
      const cell = row[yearColumn];
      if (cell !== last) {
        last = cell;
        const of = fourDigits(cell);
        year = of < 0 ? NO_YEAR : of;
        blocks = of < 0 ? undefined : byYear[of];
      }
    }
    if (blocks === undefined) continue;
    years[entry] = year;
    const code = municipalityColumn < 0 ? 0 : fourDigits(row[municipalityColumn]);
    if (code >= 0) starts[entry] = blocks[code]!;
  }
}

function readAges(
  rows: Rows,
  from: number,
  length: number,
  column: number,
  blankIsPlain: boolean,
  ages: Uint8Array,
  starts: Int32Array,
): void {
  if (column < 0) {
    ages.fill(UNKNOWN_AGE, 0, length);
    return;
  }
  for (let entry = 0; entry < length; entry++) {
    const age = rows[from + entry]![column];
    if (typeof age === 'number' && age >= 0 && age <= 120) ages[entry] = age;
    else if (age === '' || age === null) {
      ages[entry] = UNKNOWN_AGE;
      if (!blankIsPlain) starts[entry] = -1;
    } else {
      const digits = twoDigits(age);
      if (digits < 0) starts[entry] = -1;
      else ages[entry] = digits;
    }
  }
}

/** The steps of a row's two first codes: its place in the indicator's class table, negative when a code is not plain. */
function findSteps(
  rows: Rows,
  from: number,
  length: number,
  needColumn: number,
  needSteps: Int32Array,
  receivedColumn: number,
  receivedSteps: Int32Array,
  steps: Int32Array,
): void {
  for (let entry = 0; entry < length; entry++) {
    const row = rows[from + entry]!;
    steps[entry] = stepOfCell(row[needColumn], needSteps) + stepOfCell(row[receivedColumn], receivedSteps);
  }
}

/** The steps of one more code. */
function addSteps(
  rows: Rows,
  from: number,
  length: number,
  column: number,
  stepOf: Int32Array,
  steps: Int32Array,
): void {
  for (let entry = 0; entry < length; entry++)
    steps[entry]! += stepOfCell(rows[from + entry]![column], stepOf);
}

function findPlaces(
  length: number,
  steps: Int32Array,
  classOf: Uint8Array,
  ages: Uint8Array,
  slotStart: Int32Array,
  places: Int32Array,
  starts: Int32Array,
): void {
  for (let entry = 0; entry < length; entry++) {
    const step = steps[entry]!;
    if (step < 0) starts[entry] = -1;
    else places[entry] = slotStart[ages[entry]!]! + classOf[step]!;
  }
}

/** The number of plain rows whose age is not known. */
function countUnknownAges(length: number, ages: Uint8Array, starts: Int32Array): number {
  let unknown = 0;
  for (let entry = 0; entry < length; entry++)
    if (ages[entry] === UNKNOWN_AGE && starts[entry]! >= 0) unknown++;
  return unknown;
}

/** Lists the entries without a start; returns how many they are. */
function listOthers(length: number, starts: Int32Array, skip: Uint8Array, others: Uint16Array): number {
  let left = 0;
  for (let entry = 0; entry < length; entry++) {
    skip[entry] = 0;
    if (starts[entry]! < 0) others[left++] = entry;
  }
  return left;
}

function stepOfCell(cell: RawCell, stepOf: Int32Array): number {
  if (typeof cell === 'number') return (cell & 255) === cell ? stepOf[cell]! : NOT_PLAIN;
  if (cell === '' || cell === null) return stepOf[MISSING]!;
  if (typeof cell !== 'string' || cell.length !== 1) return NOT_PLAIN;
  const digit = cell.charCodeAt(0) - 48;
  return digit >= 0 && digit <= 9 ? stepOf[digit]! : NOT_PLAIN;
}

/** Four digits as text, or a number that is four digits: a year or a kommune. −1 for every other form, and for 0000. */
function fourDigits(cell: RawCell): number {
  if (typeof cell === 'number') return (cell & 0x3fff) === cell && cell >= 1000 && cell <= 9999 ? cell : -1;
  if (typeof cell !== 'string' || cell.length !== 4) return -1;
  const thousands = cell.charCodeAt(0) - 48;
  const hundreds = cell.charCodeAt(1) - 48;
  const tens = cell.charCodeAt(2) - 48;
  const ones = cell.charCodeAt(3) - 48;
  // >>> 0 makes what lies below '0' large too.
  if (thousands >>> 0 > 9 || hundreds >>> 0 > 9 || tens >>> 0 > 9 || ones >>> 0 > 9) return -1;
  const number = thousands * 1000 + hundreds * 100 + tens * 10 + ones;
  return number === 0 ? -1 : number;
}

/** One or two digits as text: nearly every age in a text file; −1 for every other form. */
function twoDigits(cell: RawCell): number {
  if (typeof cell !== 'string') return -1;
  const first = cell.charCodeAt(0) - 48;
  const second = cell.length === 2 ? cell.charCodeAt(1) - 48 : 0;
  if (cell.length === 0 || cell.length > 2 || first >>> 0 > 9 || second >>> 0 > 9) return -1;
  return cell.length === 1 ? first : first * 10 + second;
}
