import { invariant } from '../assert';
import { NO_YEAR, type PersonBatch } from './batch';
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
  /** The year whose kommuner are in `legal`. */
  private year = -1;
  private legal: Uint8Array | null = null;
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
   * Reads the plain ones of the batch's rows, and lists the entries of the others.
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
    const { length } = batch;
    let left = 0;
    for (let entry = 0; entry < length; entry++) {
      if (
        this.possible &&
        this.readPlace(rows[from + entry], batch, entry) &&
        this.readCodes(rows[from + entry]!, entry)
      ) {
        batch.skip[entry] = 0;
      } else {
        care[left++] = entry;
      }
    }
    return { plain: length - left, care: left };
  }

  /** Year, kommune and age. */
  private readPlace(row: readonly RawCell[] | undefined, batch: PersonBatch, entry: number): boolean {
    if (row === undefined) return false;
    const { yearColumn, municipalityColumn, ageColumn } = this;
    const year = yearColumn >= 0 ? row[yearColumn] : this.everyYear;
    if (year !== this.year && !this.turnTo(year)) return false;
    batch.year[entry] = this.year;
    if (municipalityColumn >= 0) {
      const code = plainMunicipality(row[municipalityColumn]);
      if (code < 0 || this.legal === null || this.legal[code] !== 1) return false;
      batch.municipality[entry] = code;
    }
    if (ageColumn >= 0) {
      const age = row[ageColumn];
      if (typeof age !== 'number' || !(age >= 0 && age <= 120)) return false;
      batch.age[entry] = age;
    }
    return true;
  }

  /** The codes; false for a row without kommune and codes, which may be wholly empty. */
  private readCodes(row: readonly RawCell[], entry: number): boolean {
    let filled = this.municipalityColumn >= 0;
    const { codes } = this;
    for (let index = 0; index < codes.length; index++) {
      const { column, categoryOf, missing, invalid, out } = codes[index]!;
      const cell = row[column];
      let category: number;
      if (typeof cell === 'number') {
        // Only a whole number 0–255 is an index of the table; for all else the look-up gives undefined.
        const found = categoryOf[cell];
        if (found === undefined) return false;
        category = found;
        filled = true;
      } else if (cell === '' || cell === null) {
        category = missing;
      } else if (typeof cell === 'string' && cell.length === 1) {
        const found = categoryOf[cell.charCodeAt(0) - 48];
        if (found === undefined || cell > '9') return false;
        category = found;
        filled = true;
      } else {
        return false;
      }
      if (category === invalid) return false;
      out[entry] = category;
    }
    return filled;
  }

  /** Makes `year` the year of the coming rows, when it is one that counts. */
  private turnTo(year: RawCell): boolean {
    if (typeof year !== 'number') return false;
    const known = this.met[year];
    if (known !== undefined) {
      this.year = year;
      this.legal = known;
      return true;
    }
    if (this.yearColumn >= 0) {
      if (!Number.isInteger(year) || !(year >= 1000 && year <= 9999)) return false;
      if (this.request.year !== null && year !== this.request.year) return false;
    }
    this.year = year;
    this.legal = this.met[year] = this.legalOf(year);
    if (year !== NO_YEAR) this.years.add(year);
    return true;
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
