import { invariant } from '../assert';
import type { Issue } from '../issues';
import { doubtAgeZero } from './age-zero';
import { isEmptyCell } from './cells/empty-cell';
import {
  BATCH_ROWS,
  EMPTY_ROW,
  NO_LEGAL_YEAR,
  NO_YEAR,
  TAKES_PART,
  YEAR_NOT_ASKED,
  type PersonBatch,
} from './batch';
import {
  fillAges,
  fillAgesFromBirth,
  fillCategories,
  fillGroupValues,
  fillMoments,
  fillMunicipalities,
  fillPersons,
  fillYears,
  type ColumnSlice,
} from './fill-columns';
import { GroupValues } from './group-values';
import { ageSource, columnsRead, type MappedColumn } from './header';
import { HeldRows } from './held-rows';
import { KeepLatest } from './keep-latest';
import type { PersonRequest } from './person-request';
import { PersonTallies } from './person-tallies';
import { PlaceIndex } from './places';
import { PlainRows } from './plain/plain-rows';
import { fieldsOfLine } from './plain/plain-text';
import { RoundedKeys } from './rounded-keys';
import { rememberingMoments } from './cells/read-moment';
import type { PlainText, RangeSnapshot, RawCell } from './snapshot';

/**
 * Turns rows into persons, a batch at a time: the plain ones fast (plain-rows.ts), the others with care. Everything skipped, set aside, unknown or invalid is tallied ([IN-9]).
 */
export class PersonReader {
  /** Rows read that are not empty in every column that is read ([IN-1], columnsRead). */
  rows = 0;
  /** Rows that count so far: without a person column, every row that is not skipped. */
  private counted = 0;
  readonly years = new Set<number>();
  private readonly places: PlaceIndex;
  private readonly plainRows: PlainRows;
  private readonly tallies: PersonTallies;
  private readonly latest: KeepLatest | null;
  private readonly rounded = new RoundedKeys();
  private readonly held: HeldRows;
  private readonly legal = new Map<number, Uint8Array>();
  private readonly readMoment = rememberingMoments();
  private readonly groups: readonly GroupValues[];
  private readonly columns: readonly number[];

  constructor(
    private readonly request: PersonRequest,
    private readonly batch: PersonBatch,
  ) {
    this.places = new PlaceIndex(batch.places);
    this.plainRows = new PlainRows(request, batch, this.places.ofYear);
    this.tallies = new PersonTallies(request);
    this.columns = columnsRead(request.map);
    this.groups = request.map.groups.map(() => new GroupValues());
    this.latest = request.map.columns.has('person') ? new KeepLatest() : null;
    this.held = new HeldRows(batch);
  }

  /** Persons that count: each once per year where there is a person column ([IN-7]); rows without a key count as one each. */
  get persons(): number {
    return this.counted;
  }

  /** Plain rows need no look when neither persons nor groups are told apart. */
  private get readsNothingOfPlainRows(): boolean {
    const { columns, groups } = this.request.map;
    return !this.latest && groups.length === 0 && columns.has('year');
  }

  /** Reads `batch.length` rows into the batch: entry 0 is row `from` of the snapshot. */
  read(snapshot: RangeSnapshot, from: number): void {
    const { tallies, plainRows } = this;
    const firstNumber = tallies.at(snapshot, from);
    // Most rows are done here; what follows looks closer at the rest.
    tallies.furtherBlankAges(plainRows.read(snapshot.rows, from, tallies.blankAgesOnlyCounted));
    this.batch.keyEnd.fill(0);
    this.readRest(snapshot, from, firstNumber, false);
  }

  /** Whether blocks of plain text are read by their bytes (readText) and not by their cells. */
  get readsText(): boolean {
    return this.plainRows.lines !== null;
  }

  /**
   * Reads lines of plain text into the batch, as many as it holds, from the one that begins at the byte `start`.
   *
   * @param firstRow the row number of that line
   * @param fields how many the header has
   * @param look is shown the cells of each line that is not plain, in order
   * @returns where the next line begins
   */
  readText(
    { source, firstColumn }: Pick<RangeSnapshot, 'source' | 'firstColumn'>,
    text: PlainText,
    start: number,
    firstRow: number,
    fields: number,
    look: (row: readonly RawCell[], rowNumber: number) => void,
  ): number {
    const { batch, tallies, plainRows } = this;
    const { lines, care } = plainRows;
    invariant(lines !== null, 'text is read by its bytes where readsText says so');
    const blankAges = plainRows.readText(lines, text, start, fields, tallies.blankAgesOnlyCounted);
    // Only the rows to be looked at become cells.
    const rows = new Array<readonly RawCell[]>(batch.length);
    for (let place = 0; place < plainRows.careLength; place++) {
      const entry = care[place] ?? 0;
      const row = fieldsOfLine(text, lines.starts[entry] ?? 0, lines.starts[entry + 1] ?? 0);
      rows[entry] = row;
      look(row, firstRow + entry);
    }
    const snapshot = { source, firstRow, firstColumn, rows };
    const firstNumber = tallies.at(snapshot, 0);
    tallies.furtherBlankAges(blankAges);
    this.readRest(snapshot, 0, firstNumber, true);
    return lines.starts[batch.length] ?? 0;
  }

  /**
   * Reads the rows that are not plain, and of all rows what tells persons and groups apart.
   *
   * @param plainIsWhole whether that has been read of the plain ones
   */
  private readRest(snapshot: RangeSnapshot, from: number, firstNumber: number, plainIsWhole: boolean): void {
    const { batch, plainRows } = this;
    for (let entry = 0; entry < batch.length; entry++) batch.rowNumber[entry] = firstNumber + entry;
    const { care, careLength } = plainRows;
    const plain = batch.length - careLength;
    this.rows += plain;
    if (!this.latest) this.counted += plain;
    if (careLength === 0 && (plainIsWhole || this.readsNothingOfPlainRows)) return this.decide();
    this.skipEmpty(snapshot, from);
    const ofCare = (column: MappedColumn): ColumnSlice => sliceOf(snapshot, from, care, careLength, column);
    this.readYears(ofCare);
    this.readMunicipalities(ofCare);
    this.readCodes(ofCare);
    this.readAges(ofCare);
    this.findPlaces();
    const ofAll = (column: MappedColumn): ColumnSlice =>
      plainIsWhole ? ofCare(column) : sliceOf(snapshot, from, EVERY_ENTRY, batch.length, column);
    this.readGroups(ofAll);
    this.readKeys(ofAll);
  }

  /**
   * When all has been read: reads into the batch rows that had to wait for that, since their keys may be what a spreadsheet left of others.
   *
   * @returns false when there are no more
   */
  readHeld(): boolean {
    if (!this.held.giveBack(!this.rounded.areFound)) return false;
    this.decide();
    return true;
  }

  /** Where the rows read stand, by number. */
  get addresses(): Pick<PersonTallies, 'addressOf' | 'numbersOf'> {
    return this.tallies;
  }

  /** All issues met so far, each with its true number of rows. */
  issues(): readonly Issue[] {
    return this.tallies.issues({
      repeated: this.latest?.repeated ?? 0,
      rows: this.rows,
      counted: this.counted,
      keysAreRounded: this.rounded.areFound,
    });
  }

  private skipEmpty(snapshot: RangeSnapshot, from: number): void {
    const { skip } = this.batch;
    const { care, careLength } = this.plainRows;
    const zeroIsEmpty = this.request.blanksMayBeZero;
    for (let place = 0; place < careLength; place++) {
      const entry = care[place] ?? 0;
      const empty = isEmptyRow(snapshot.rows[from + entry] ?? [], this.columns, zeroIsEmpty);
      skip[entry] = empty ? EMPTY_ROW : TAKES_PART;
      if (empty) this.tallies.emptyRow(entry);
      else this.rows++;
    }
  }

  private readYears(slice: (column: MappedColumn) => ColumnSlice): void {
    const { batch, request, tallies } = this;
    const { year, skip } = batch;
    const { care, careLength } = this.plainRows;
    const column = request.map.columns.get('year');
    if (!column) {
      year.fill(request.year ?? NO_YEAR, 0, batch.length);
      if (request.year !== null) this.years.add(request.year);
      return;
    }
    fillYears(slice(column), year, this.unlessSkipped(tallies.yearInvalid));
    let last = -1;
    for (let place = 0; place < careLength; place++) {
      const entry = care[place] ?? 0;
      const of = year[entry] ?? NO_YEAR;
      if (skip[entry] !== TAKES_PART) continue;
      if (of === NO_YEAR) skip[entry] = NO_LEGAL_YEAR;
      else if (request.year !== null && !this.isAskedFor(of, request.year)) {
        skip[entry] = YEAR_NOT_ASKED;
        tallies.otherYear(entry, of);
      } else if (of !== last) {
        this.years.add(of);
        last = of;
      }
    }
  }

  private isAskedFor(year: number, asked: number): boolean {
    return year === asked || (this.request.withYearBefore && year === asked - 1);
  }

  private readMunicipalities(slice: (column: MappedColumn) => ColumnSlice): void {
    const { batch, request, tallies } = this;
    const { municipality, year, skip } = batch;
    const { care, careLength } = this.plainRows;
    const column = request.map.columns.get('municipality');
    if (!column) return;
    fillMunicipalities(slice(column), municipality, {
      empty: this.unlessSkipped(tallies.municipalityEmpty),
      unknown: this.unlessSkipped(tallies.municipalityUnknown),
      padded: this.unlessSkipped(tallies.municipalityPadded),
    });
    const rows = slice(column);
    let yearOfLegal = -1;
    let legal: Uint8Array | null = null;
    for (let place = 0; place < careLength; place++) {
      const entry = care[place] ?? 0;
      const code = municipality[entry] ?? 0;
      const of = year[entry] ?? NO_YEAR;
      if (of !== yearOfLegal) {
        yearOfLegal = of;
        legal = this.legalCodes(of);
      }
      if (code === 0 || (legal !== null && legal[code] === 1)) continue;
      municipality[entry] = 0;
      if (skip[entry] !== TAKES_PART) continue;
      // That no year was given is said once, of the whole (reading.ts).
      if (of === NO_YEAR) continue;
      if (legal === null) tallies.yearOutside(entry, of);
      else tallies.municipalityUnknown(entry, rows.rows[rows.from + entry]?.[rows.column]);
    }
  }

  private readCodes(slice: (column: MappedColumn) => ColumnSlice): void {
    this.request.variables.forEach((variable, index) => {
      const column = this.request.map.columns.get(String(variable.variable.code));
      const out = this.batch.categories[index];
      if (column && out)
        fillCategories(slice(column), variable, out, this.unlessSkipped(this.tallies.codeInvalid(index)));
    });
  }

  private readAges(slice: (column: MappedColumn) => ColumnSlice): void {
    const { batch, tallies, request } = this;
    const source = ageSource(request.map);
    if (!source) return;
    const unknown = this.unlessSkipped(tallies.ageUnknown);
    if (source.role === 'age') fillAges(slice(source.column), batch.age, unknown);
    else fillAgesFromBirth(slice(source.column), source.role, batch.year, batch.age, unknown);
    if (source.role === 'age' && request.blanksMayBeZero)
      doubtAgeZero(batch, request.denominators, tallies.ageZero);
  }

  private findPlaces(): void {
    const { skip, year, municipality, place } = this.batch;
    const { care, careLength } = this.plainRows;
    for (let at = 0; at < careLength; at++) {
      const entry = care[at] ?? 0;
      if (skip[entry] === TAKES_PART)
        place[entry] = this.places.numberOf(year[entry] ?? NO_YEAR, municipality[entry] ?? 0);
    }
  }

  private readGroups(slice: (column: MappedColumn) => ColumnSlice): void {
    this.request.map.groups.forEach((column, index) => {
      const out = this.batch.groups[index];
      const values = this.groups[index];
      if (out && values)
        fillGroupValues(slice(column), values, out, this.unlessSkipped(this.tallies.groupEmpty(index)));
    });
  }

  /** Decides which rows count ([IN-7]); without a person column all that are not skipped do. */
  private readKeys(slice: (column: MappedColumn) => ColumnSlice): void {
    const { batch, latest, tallies, request } = this;
    const column = request.map.columns.get('person');
    if (!column || !latest) {
      const { care, careLength } = this.plainRows;
      for (let place = 0; place < careLength; place++) {
        if (batch.skip[care[place] ?? 0] === TAKES_PART) this.counted++;
      }
      return;
    }
    const waiting: number[] = [];
    fillPersons(slice(column), batch.person, {
      missing: this.unlessSkipped(tallies.personEmpty),
      lost: this.unlessSkipped(tallies.personLost),
      long: this.unlessSkipped((entry: number, key: string) => {
        if (!this.rounded.look(key)) return;
        waiting.push(entry);
        tallies.personRounded(entry, key);
      }),
    });
    const dates = request.map.columns.get('registrationDate');
    if (dates)
      fillMoments(slice(dates), this.readMoment, batch.registered, {
        invalid: this.unlessSkipped(tallies.dateInvalid),
        clock: this.unlessSkipped(tallies.clock),
      });
    // Of plain rows as well: without the column no row has a moment.
    else batch.registered.fill(-Infinity, 0, batch.length);
    for (const entry of waiting) this.held.hold(entry);
    this.decide();
  }

  /** Whether each row with or without a key counts. */
  private decide(): void {
    const { batch, latest, tallies } = this;
    if (!latest) return;
    latest.decide(batch, tallies);
    for (let entry = 0; entry < batch.length; entry++) {
      if (batch.skip[entry] === TAKES_PART && batch.turn[entry] === 0) this.counted++;
    }
  }

  /** Which code numbers are kommuner of a year; null for a year without classification. */
  private legalCodes(year: number): Uint8Array | null {
    const known = this.legal.get(year);
    if (known) return known;
    const classification = this.request.classification.forYear(year);
    if (!classification) return null;
    const legal = new Uint8Array(10000);
    for (const one of classification.municipalities) legal[Number(one.code)] = 1;
    this.legal.set(year, legal);
    return legal;
  }

  private unlessSkipped<Fact>(report: (entry: number, fact: Fact) => void) {
    const { skip } = this.batch;
    return (entry: number, fact: Fact): void => {
      if (skip[entry] === TAKES_PART) report(entry, fact);
    };
  }
}

function sliceOf(
  snapshot: RangeSnapshot,
  from: number,
  entries: Uint16Array,
  count: number,
  { column }: MappedColumn,
): ColumnSlice {
  return { rows: snapshot.rows, from, entries, count, column };
}

/** 0, 1, 2 …: all entries of a batch. */
const EVERY_ENTRY = Uint16Array.from({ length: BATCH_ROWS }, (_, entry) => entry);

/** Where no column has a role, which is an error, any cell tells that the row is not empty. */
function isEmptyRow(row: readonly RawCell[], columns: readonly number[], zeroIsEmpty: boolean): boolean {
  const isBlank = (cell: RawCell) => isEmptyCell(cell) || (zeroIsEmpty && cell === 0);
  if (columns.length === 0) return row.every(isBlank);
  for (const column of columns) if (!isBlank(row[column])) return false;
  return true;
}
