import type { CompiledVariable } from '../../definitions/types';
import { BATCH_ROWS, type PersonBatch } from '../batch';
import { MAX_AGE, UNKNOWN_AGE } from '../cells/read-age';
import type { MappedColumn } from '../header';
import type { PlacesOfYear } from '../places';
import type { PlainText } from '../snapshot';
import { PlainDays } from './plain-days';
import { BYTES, dayAt, DAY_LENGTH, IS_DIGIT, isKey, KEY_KIND, ZERO } from './plain-fields';

/** What is read of a line's fields. */
export interface LineColumns {
  readonly year: MappedColumn;
  readonly municipality: MappedColumn | null;
  readonly age: MappedColumn | null;
  readonly person: MappedColumn | null;
  /** Where it tells which of a person's rows counts. */
  readonly registrationDate: MappedColumn | null;
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
  private readonly days = new PlainDays();

  /** @param places the places met, which the slow way adds to */
  constructor(
    private readonly columns: LineColumns,
    variables: readonly CompiledVariable[],
    private readonly batch: PersonBatch,
    private readonly places: PlacesOfYear,
  ) {
    const read = columnsOf(columns);
    this.roles = new Uint8Array(Math.max(...read.map(({ column }) => column + 1)));
    this.roles[columns.year.column] = YEAR;
    if (columns.municipality) this.roles[columns.municipality.column] = MUNICIPALITY;
    if (columns.age) this.roles[columns.age.column] = AGE;
    if (columns.person) this.roles[columns.person.column] = PERSON;
    if (columns.registrationDate) this.roles[columns.registrationDate.column] = DATE;
    columns.codes.forEach(({ column }, index) => (this.roles[column] = FIRST_CODE + index));
    // By the first byte of a field: a digit is its value, and where there is none the field must end, which is looked at.
    this.categories = Uint8Array.from(
      variables.flatMap(({ categoryOf }) =>
        Array.from({ length: BYTES }, (_, byte) => categoryOf[IS_DIGIT[byte] === 1 ? byte - ZERO : 0] ?? 0),
      ),
    );
    this.invalid = Uint8Array.from(variables, ({ invalid }) => invalid);
  }

  /** Whether so many roles can be told apart, and no column has two of them. */
  static canRead(columns: LineColumns): boolean {
    const read = columnsOf(columns).map(({ column }) => column);
    return new Set(read).size === read.length && FIRST_CODE + columns.codes.length < BYTES;
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
    if (!columns.registrationDate) batch.registered.fill(-Infinity);
    batch.keyBytes = text.bytes;
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
      batch.keyStart,
      batch.keyEnd,
      batch.registered,
      this.days,
    );
  }
}

function columnsOf({
  year,
  municipality,
  age,
  person,
  registrationDate,
  codes,
}: LineColumns): readonly MappedColumn[] {
  return [year, municipality, age, person, registrationDate, ...codes].flatMap((one) => one ?? []);
}

const YEAR = 1;
const MUNICIPALITY = 2;
const AGE = 3;
const PERSON = 4;
const DATE = 5;
const FIRST_CODE = 6;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/* Written for speed as the loops of plain-rows.ts are, and for the same reasons: each kind of field has its own few steps. */
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
  keyStarts: Int32Array,
  keyEnds: Int32Array,
  registered: Float64Array,
  days: PlainDays,
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
    let isPlain = true;
    let code = 0;
    let keyEnd = 0;
    for (;;) {
      const role = column < rolesKnown ? roles[column]! : 0;
      let byte = bytes[at]!;
      if (role === 0) {
        while (byte !== delimiter && byte !== LINE_FEED) byte = bytes[++at]!;
      } else if (role >= FIRST_CODE) {
        const of = role - FIRST_CODE;
        const category = categories[of * BYTES + byte]!;
        byte = bytes[(at += IS_DIGIT[byte]!)]!;
        out[of]![entry] = category;
        if (category === invalid[of]!) isPlain = false;
      } else if (role === AGE) {
        // What is no digit counts as 0 of 0 signs, so that no length of an age has to be guessed.
        const isFilled = IS_DIGIT[byte]!;
        let age = (byte - ZERO) & -isFilled;
        byte = bytes[(at += isFilled)]!;
        const second = IS_DIGIT[byte]! & isFilled;
        age = Math.imul(age, 1 + 9 * second) + ((byte - ZERO) & -second);
        byte = bytes[(at += second)]!;
        if ((IS_DIGIT[byte]! & second) === 1) {
          age = age * 10 + byte - ZERO;
          byte = bytes[++at]!;
          if (age > MAX_AGE) isPlain = false;
        }
        if (isFilled === 0) {
          age = UNKNOWN_AGE;
          if (!blankAgeIsPlain) isPlain = false;
        }
        ages[entry] = age;
      } else if (role === PERSON) {
        const from = at;
        let kinds = 0;
        for (let kind = KEY_KIND[byte]!; kind !== 0; kind = KEY_KIND[byte]!) {
          kinds |= kind;
          byte = bytes[++at]!;
        }
        if (isKey(bytes[from]!, at - from, kinds)) {
          keyStarts[entry] = from;
          keyEnd = at;
        } else isPlain = false;
      } else if (role === DATE) {
        let moment = -Infinity;
        if (IS_DIGIT[byte] === 1) {
          moment = at + DAY_LENGTH < end ? dayAt(bytes, at, days) : NaN;
          // What is no such day ends where it does not end.
          if (Number.isNaN(moment)) isPlain = false;
          else byte = bytes[(at += DAY_LENGTH)]!;
        }
        registered[entry] = moment;
      } else {
        let value = 0;
        if (at + 4 < end) {
          const second = bytes[at + 1]!;
          const third = bytes[at + 2]!;
          const fourth = bytes[at + 3]!;
          if ((IS_DIGIT[byte]! & IS_DIGIT[second]! & IS_DIGIT[third]! & IS_DIGIT[fourth]!) === 1) {
            value = byte * 1000 + second * 100 + third * 10 + fourth - ZERO * 1111;
            byte = bytes[(at += 4)]!;
          }
        }
        if (value === 0) isPlain = false;
        if (role === MUNICIPALITY) code = value;
        else {
          if (value !== lastYear) {
            lastYear = value;
            ofYear = byYear[value];
          }
          years[entry] = value;
        }
      }
      if (byte === delimiter) {
        at++;
        column++;
        continue;
      }
      // A carriage return before the line feed belongs to the line's end.
      if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) byte = bytes[++at]!;
      while (byte !== delimiter && byte !== LINE_FEED) {
        isPlain = false;
        byte = bytes[++at]!;
      }
      at++;
      column++;
      if (byte === LINE_FEED) break;
    }
    const isWhole = isPlain && column === fields;
    const place = isWhole && ofYear !== undefined ? ofYear[hasMunicipality ? code : 0]! : -1;
    places[entry] = place;
    keyEnds[entry] = place < 0 ? 0 : keyEnd;
    entry++;
  }
  starts[entry] = at;
  return entry;
}
