import { invariant } from '../assert';
import { BATCH_ROWS, NO_YEAR, type PersonBatch } from './batch';
import { ageSource } from './header';
import type { PersonRequest } from './read-persons';
import type { RawCell } from './snapshot';

/** A code column of a plain row: what its cells mean and where the categories go. */
interface CodeColumn {
  readonly column: number;
  readonly categoryOf: Uint8Array;
  readonly missing: number;
  readonly invalid: number;
  readonly out: Uint8Array;
}

/**
 * The short way for the rows as they nearly always are: year and age whole numbers, kommune four digits that are a kommune
 * of the year, codes a small number, a digit or empty. Each such row is read cell by cell once and is done; the others are
 * left to the fill-… functions, which know every form a cell can have and report what is wrong. The two ways give the same
 * for a plain row (plain-rows.test.ts).
 */
export class PlainRows {
  private readonly yearColumn: number;
  private readonly municipalityColumn: number;
  private readonly ageColumn: number;
  private readonly codes: readonly CodeColumn[];
  /** Every row's year, where there is no column for it. */
  private readonly everyYear: number;
  private readonly possible: boolean;
  private year = -1;
  /** 1 for the entries of the batch that are not plain. */
  private readonly odd = new Uint8Array(BATCH_ROWS);
  /** For years met that count: their kommuner, by year. Years change from row to row in some extracts. */
  private readonly met: (Uint8Array | null | undefined)[] = new Array<undefined>(10_000).fill(undefined);

  constructor(
    private readonly request: PersonRequest,
    private readonly legalOf: (year: number) => Uint8Array | null,
    private readonly years: Set<number>,
    batch: PersonBatch,
  ) {
    const at = (role: string): number => request.map.columns.get(role)?.column ?? -1;
    this.yearColumn = at('year');
    this.municipalityColumn = at('municipality');
    this.ageColumn = at('age');
    this.codes = request.variables.map(({ variable, categoryOf, missing, invalid }, index) => {
      const out = batch.categories[index];
      invariant(out !== undefined, 'every variable has its column in the batch');
      return { column: at(String(variable.code)), categoryOf, missing, invalid, out };
    });
    this.everyYear = request.year ?? NO_YEAR;
    const birth = ageSource(request.map);
    // Ages from birth and zeros that may be blanks are not plain.
    this.possible = !request.blanksMayBeZero && (birth === null || birth.role === 'age');
  }

  /**
   * Reads the plain ones of the batch's rows, and lists the entries of the others. Column after column, so that each loop
   * is short and has its tables at hand; the rows of a batch stay in the processor's cache meanwhile. A row that is not plain
   * in one column is marked, and what the other columns gave for it is read anew.
   *
   * @param care filled with the entries that are not plain
   * @returns how many rows were plain, and how many were not
   */
  read(
    rows: readonly (readonly RawCell[])[],
    from: number,
    batch: PersonBatch,
    care: Uint16Array,
  ): { readonly plain: number; readonly care: number } {
    const { length, skip } = batch;
    const { odd } = this;
    odd.fill(this.possible ? 0 : 1, 0, length);
    if (this.possible) {
      this.readYears(rows, from, batch);
      this.readMunicipalities(rows, from, batch);
      this.readAges(rows, from, batch);
      for (const code of this.codes) readCodes(rows, from, length, code, odd);
      if (this.municipalityColumn < 0) this.doubtEmptyRows(length);
    }
    let left = 0;
    for (let entry = 0; entry < length; entry++) {
      skip[entry] = 0;
      if (odd[entry] !== 0) care[left++] = entry;
    }
    return { plain: length - left, care: left };
  }

  private readYears(rows: readonly (readonly RawCell[])[], from: number, batch: PersonBatch): void {
    const { odd, yearColumn } = this;
    const { year: years, length } = batch;
    if (yearColumn < 0) {
      this.turnTo(this.everyYear);
      years.fill(this.everyYear, 0, length);
      return;
    }
    let last: RawCell = this.year;
    for (let entry = 0; entry < length; entry++) {
      const year = rows[from + entry]![yearColumn];
      if (year !== last) {
        if (!this.turnTo(year)) {
          odd[entry] = 1;
          continue;
        }
        last = year;
      }
      years[entry] = this.year;
    }
  }

  private readMunicipalities(rows: readonly (readonly RawCell[])[], from: number, batch: PersonBatch): void {
    const { odd, municipalityColumn, met } = this;
    const { year: years, municipality, length } = batch;
    if (municipalityColumn < 0) return;
    let last = -1;
    let legal: Uint8Array | null = null;
    for (let entry = 0; entry < length; entry++) {
      const code = plainMunicipality(rows[from + entry]![municipalityColumn]);
      const year = years[entry]!;
      if (year !== last) {
        last = year;
        legal = met[year] ?? null;
      }
      // An odd row's year may be one of an earlier batch: what is read here for it is read anew.
      if (code < 0 || legal === null || legal[code] !== 1) odd[entry] = 1;
      else municipality[entry] = code;
    }
  }

  private readAges(rows: readonly (readonly RawCell[])[], from: number, batch: PersonBatch): void {
    const { odd, ageColumn } = this;
    const { age: ages, length } = batch;
    if (ageColumn < 0) return;
    for (let entry = 0; entry < length; entry++) {
      const age = rows[from + entry]![ageColumn];
      if (typeof age === 'number' && age >= 0 && age <= 120) ages[entry] = age;
      else odd[entry] = 1;
    }
  }

  /** A row whose codes are all missing may be wholly empty; a kommune would have shown that it is not. */
  private doubtEmptyRows(length: number): void {
    for (let entry = 0; entry < length; entry++) {
      if (this.codes.every(({ out, missing }) => out[entry] === missing)) this.odd[entry] = 1;
    }
  }

  /** Makes `year` the year of the coming rows, when it is one that counts. */
  private turnTo(year: RawCell): boolean {
    if (typeof year !== 'number') return false;
    if (this.met[year] !== undefined) {
      this.year = year;
      return true;
    }
    if (this.yearColumn >= 0) {
      if (!Number.isInteger(year) || !(year >= 1000 && year <= 9999)) return false;
      if (this.request.year !== null && year !== this.request.year) return false;
    }
    this.year = year;
    this.met[year] = this.legalOf(year);
    if (year !== NO_YEAR) this.years.add(year);
    return true;
  }
}

/** One code column: a small number, a digit as text, or nothing; everything else makes the row odd. */
function readCodes(
  rows: readonly (readonly RawCell[])[],
  from: number,
  length: number,
  { column, categoryOf, missing, invalid, out }: CodeColumn,
  odd: Uint8Array,
): void {
  for (let entry = 0; entry < length; entry++) {
    const cell = rows[from + entry]![column];
    // Only a whole number 0–255 is an index of the table; for all else the look-up gives undefined.
    let category: number | undefined;
    if (typeof cell === 'number') category = categoryOf[cell];
    else if (cell === '' || cell === null) category = missing;
    else if (typeof cell === 'string' && cell.length === 1 && cell <= '9')
      category = categoryOf[cell.charCodeAt(0) - 48];
    if (category === undefined || category === invalid) odd[entry] = 1;
    else out[entry] = category;
  }
}

/** Four digits as text, or a number that is four digits; −1 for every other form. */
function plainMunicipality(cell: RawCell): number {
  if (typeof cell === 'number') return Number.isInteger(cell) && cell >= 1000 && cell <= 9999 ? cell : -1;
  if (typeof cell !== 'string' || cell.length !== 4) return -1;
  const thousands = cell.charCodeAt(0) - 48;
  const hundreds = cell.charCodeAt(1) - 48;
  const tens = cell.charCodeAt(2) - 48;
  const ones = cell.charCodeAt(3) - 48;
  // >>> 0 makes what lies below '0' large too.
  if (thousands >>> 0 > 9 || hundreds >>> 0 > 9 || tens >>> 0 > 9 || ones >>> 0 > 9) return -1;
  return thousands * 1000 + hundreds * 100 + tens * 10 + ones;
}
