import { Dice } from './dice';

/**
 * An extract as people have them, made at random from what it means: the meaning of each row is thrown first, and then one of the ways
 * it is written. So what the rows mean is known without reading them.
 */
export interface MessyExtract {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What each row means, in the order of the rows; null for a row that is empty. */
  readonly meanings: readonly (Meaning | null)[];
  /** Whether there is a column for it. */
  readonly has: { readonly person: boolean; readonly registered: boolean; readonly age: boolean };
}

/** What one row says. */
export interface Meaning {
  /** Null where there is no key: a person of its own. */
  readonly person: string | null;
  readonly year: number;
  /** Four digits; null where it is none. */
  readonly municipality: string | null;
  /** Completed years; null where it is not known. */
  readonly age: number | null;
  /** Milliseconds since 1970 of the registration. */
  readonly registered: number;
  readonly codes: Readonly<Record<CodeNumber, Code>>;
}

/** The register's code numbers of the two indicators. */
export type CodeNumber = '9' | '10' | '13' | '14';
export type Code = number | 'missing' | 'invalid';

const PLACES: readonly (readonly [string, string])[] = [
  ['0101', 'Halden'],
  ['0301', 'Oslo'],
  ['1103', 'Stavanger'],
  ['1201', 'Bergen'],
  ['2030', 'Sør-Varanger'],
];

const HEADERS = {
  person: ['Løpenr', 'PSEUDONYM', 'person_id'],
  year: ['År', 'aar', 'Årgang'],
  municipality: ['Kommunenr', 'knr', 'Bostedskommune'],
  registered: ['Registrert dato', 'regdato'],
} as const;

/** An extract that follows from its seed. */
export function messyExtract(seed: number): MessyExtract {
  const dice = new Dice(seed);
  const has = { person: dice.is(0.7), registered: dice.is(0.6), age: dice.is(0.9) };
  const ageBy = dice.of(['age', 'birthYear', 'birthDate'] as const);
  const prefix = dice.of(['', 'kode ', 'Kode nr ', 'P', 'nr']);
  const columns = dice.shuffled([
    ...(has.person ? (['person'] as const) : []),
    ...(has.registered ? (['registered'] as const) : []),
    ...(has.age ? (['age'] as const) : []),
    ...(['year', 'municipality', '9', '10', '13', '14', 'note'] as const),
  ]);
  const header = columns.map((column) => {
    if (column === 'note') return 'Merknad';
    if (column === 'age') return { age: 'Alder', birthYear: 'Fødselsår', birthDate: 'Fødselsdato' }[ageBy];
    return column in HEADERS ? dice.of(HEADERS[column as keyof typeof HEADERS]) : `${prefix}${column}`;
  });
  const meanings = Array.from({ length: 20 + dice.below(80) }, () => (dice.is(0.03) ? null : thrown(dice)));
  const rows = meanings.map((meaning) =>
    columns.map((column) => (meaning === null ? '' : written(column, meaning, ageBy, dice))),
  );
  return { header, rows, meanings, has };
}

function thrown(dice: Dice): Meaning {
  const need = (): Code => dice.of([1, 1, 1, 1, 2, 9, 'missing', 'invalid']);
  const received = (): Code => dice.of([1, 1, 2, 2, 3, 'missing', 'invalid']);
  return {
    person: dice.is(0.1) ? null : `p${dice.below(60)}`,
    year: dice.of([2018, 2019, 2019]),
    municipality: dice.is(0.05) ? null : dice.of(PLACES)[0],
    age: dice.is(0.08) ? null : dice.of([0, 17, 18, 66, 67, 100, dice.below(101)]),
    registered: Date.UTC(2019, dice.below(12), 1 + dice.below(28), dice.below(24), dice.below(60)),
    codes: { '9': need(), '10': received(), '13': need(), '14': received() },
  };
}

function written(column: string, meaning: Meaning, ageBy: string, dice: Dice): string {
  switch (column) {
    case 'person':
      return meaning.person ?? dice.of(['', ' ', '.', 'NA', '0', '-']);
    case 'year':
      return dice.of([`${meaning.year}`, ` ${meaning.year}`, `${meaning.year},0`]);
    case 'municipality':
      return municipality(meaning.municipality, dice);
    case 'registered':
      return moment(meaning.registered, dice);
    case 'age':
      return age(meaning, ageBy, dice);
    case 'note':
      return dice.of(['', 'sett av «AB»', 'to\nlinjer', 'a;b, "c"', '\u00a0']);
    default:
      return code(meaning.codes[column as CodeNumber], dice);
  }
}

function municipality(code: string | null, dice: Dice): string {
  if (code === null) return dice.of(['', '9999', '0000', 'ukjent']);
  const name = PLACES.find(([known]) => known === code)?.[1] ?? '';
  return dice.of([code, ` ${code} `, code.replace(/^0/, ''), `${code} ${name}`]);
}

/** The same moment by different clocks. */
function moment(time: number, dice: Dice): string {
  const hours = dice.of([0, 1, 2, -3]);
  const local = new Date(time + hours * 3_600_000).toISOString().slice(0, 19);
  return hours === 0 ? `${local}Z` : `${local}${hours < 0 ? '-' : '+'}0${Math.abs(hours)}:00`;
}

function age({ age, year }: Meaning, ageBy: string, dice: Dice): string {
  if (age === null) return dice.of(ageBy === 'age' ? ['', '999', '-1', '121', 'ukjent'] : ['', 'ukjent']);
  if (ageBy === 'birthYear') return dice.of([`${year - age}`, ` ${year - age}`]);
  if (ageBy === 'birthDate') return dice.of([`${year - age}-05-03`, `03.05.${year - age}`, `${year - age}`]);
  return dice.of([`${age}`, ` ${age}`, `${age},0`, `${age}.9`]);
}

function code(value: Code, dice: Dice): string {
  if (value === 'missing') return dice.of(['', ' ', '.', '..', 'NA', 'null', '0', '\u00a0']);
  if (value === 'invalid') return dice.of(['x', '4', '7', '1;2', '1,5', '-1', '11']);
  return dice.of([`${value}`, ` ${value}`, `${value},0`, `${value}.0`, `${value} `]);
}
