import type { CompiledVariable } from '../../definitions/types';
import { BATCH_ROWS, type PersonBatch } from '../batch';
import { UNKNOWN_AGE } from '../cells/read-age';
import type { MappedColumn } from '../header';
import type { PlacesOfYear } from '../places';
import type { PlainText } from '../snapshot';

/** What is read of a line's fields. */
export interface LineColumns {
  readonly year: MappedColumn;
  readonly municipality: MappedColumn | null;
  readonly age: MappedColumn | null;
  /** One for each variable of the batch, in its order. */
  readonly codes: readonly MappedColumn[];
}

/**
 * Reads lines of plain text into the batch straight from their bytes: the same forms of cells as plain rows (plain-rows.ts), located, read
 * and placed in one pass without a string. A line that has anything else in a column that is read, or another number of fields than the
 * header, gets no place and is left to the slow way.
 */
export class PlainLines {
  /** Where each line of the batch begins, and at the end where the next one does. */
  readonly starts = new Int32Array(BATCH_ROWS + 1);
  private readonly roles: Uint8Array;
  private readonly categories: Uint8Array;
  private readonly invalid: Uint8Array;

  /** @param places the places met, which the slow way adds to */
  constructor(
    private readonly columns: LineColumns,
    variables: readonly CompiledVariable[],
    private readonly batch: PersonBatch,
    private readonly places: PlacesOfYear,
  ) {
    const read = [columns.year, columns.municipality, columns.age, ...columns.codes];
    this.roles = new Uint8Array(Math.max(...read.map((one) => (one?.column ?? 0) + 1)));
    this.roles[columns.year.column] = YEAR;
    if (columns.municipality) this.roles[columns.municipality.column] = MUNICIPALITY;
    if (columns.age) this.roles[columns.age.column] = AGE;
    columns.codes.forEach(({ column }, index) => (this.roles[column] = FIRST_CODE + index));
    this.categories = Uint8Array.from(
      variables.flatMap(({ categoryOf }) => Array.from({ length: 10 }, (_, value) => categoryOf[value] ?? 0)),
    );
    this.invalid = Uint8Array.from(variables, ({ invalid }) => invalid);
  }

  /** Whether so many roles can be told apart, and no column has two of them. */
  static canRead({ year, municipality, age, codes }: LineColumns): boolean {
    const columns = [year, municipality, age, ...codes].flatMap((one) => (one ? [one.column] : []));
    return new Set(columns).size === columns.length && FIRST_CODE + codes.length < 256;
  }

  /**
   * Fills the batch, as far as the text and the batch reach, from the line that begins at `start`.
   *
   * @param fields how many the header has
   * @param blankAgesArePlain as in PlainRows.read
   */
  read(text: PlainText, start: number, fields: number, blankAgesArePlain: boolean): void {
    const { batch, columns, roles } = this;
    if (!columns.age) batch.age.fill(UNKNOWN_AGE);
    batch.length = readLines(
      text.bytes,
      start,
      text.delimiter,
      fields,
      roles,
      columns.municipality !== null,
      blankAgesArePlain,
      this.categories,
      this.invalid,
      this.places,
      batch.year,
      batch.age,
      batch.categories,
      batch.place,
      this.starts,
    );
  }
}

const YEAR = 1;
const MUNICIPALITY = 2;
const AGE = 3;
const FIRST_CODE = 4;

/** No field with so many digits is read here, nor one with any other sign, which counts as that many. */
const TOO_MANY = 5;

/* Written for speed as the loops of plain-rows.ts are, and for the same reasons. */
function readLines(
  bytes: Uint8Array,
  start: number,
  delimiter: number,
  fields: number,
  roles: Uint8Array,
  hasMunicipality: boolean,
  blankAgeIsPlain: boolean,
  categories: Uint8Array,
  invalid: Uint8Array,
  byYear: PlacesOfYear,
  years: Uint16Array,
  ages: Uint8Array,
  out: readonly Uint8Array[],
  places: Int32Array,
  starts: Int32Array,
): number {
  const end = bytes.length;
  const rolesKnown = roles.length;
  let at = start;
  let entry = 0;
  let lastYear = -1;
  let ofYear: Int32Array | undefined;
  while (entry < BATCH_ROWS && at < end) {
    starts[entry] = at;
    let column = 0;
    let value = 0;
    let digits = 0;
    let isPlain = true;
    let code = 0;
    for (;;) {
      const byte = bytes[at++]!;
      const digit = byte - 48;
      if (digit >>> 0 <= 9) {
        if (digits < TOO_MANY) value = value * 10 + digit;
        digits++;
        continue;
      }
      if (byte !== delimiter && byte !== 10) {
        // A carriage return before the line feed belongs to the line's end.
        if (byte !== 13 || bytes[at] !== 10) digits = TOO_MANY;
        continue;
      }
      const role = column < rolesKnown ? roles[column]! : 0;
      if (role >= FIRST_CODE) {
        const of = role - FIRST_CODE;
        const category = digits > 1 ? invalid[of]! : categories[of * 10 + value]!;
        out[of]![entry] = category;
        if (category === invalid[of]!) isPlain = false;
      } else if (role === AGE) {
        ages[entry] = digits === 0 ? UNKNOWN_AGE : value;
        if (digits > 2 || (digits === 0 && !blankAgeIsPlain)) isPlain = false;
      } else if (role === YEAR) {
        if (digits !== 4) isPlain = false;
        else if (value !== lastYear) {
          lastYear = value;
          ofYear = value === 0 ? undefined : byYear[value];
        }
        years[entry] = value;
      } else if (role === MUNICIPALITY) {
        if (digits !== 4 || value === 0) isPlain = false;
        code = value;
      }
      column++;
      value = 0;
      digits = 0;
      if (byte === 10) break;
    }
    if (!isPlain || column !== fields || ofYear === undefined) places[entry] = -1;
    else places[entry] = ofYear[hasMunicipality ? code : 0]!;
    entry++;
  }
  starts[entry] = at;
  return entry;
}
