import { CLASSIFICATION, INDICATORS } from '../../src/shipped';
import { startReading, type RawCell, type Tabulation } from '../../src/core';
import { Dice } from './dice';
import type { StoredCell } from '../started/databases';

/* Rows as a table of a database holds them, for engines to count ([ENG-1]). */

/** The columns of the table. */
export const HEADERS = [
  'pid',
  'aar',
  'kommunenr',
  'alder',
  'dato',
  'kode9',
  'kode10',
  'kode13',
  'kode14',
] as const;
/** All of them text. */
export const TEXT_COLUMNS = Object.fromEntries(HEADERS.map((header) => [header, 'VARCHAR(60)']));
const CODES = [...new Set(INDICATORS.flatMap(({ variables }) => variables.map(({ code }) => code)))];
/** Role → column, every row a person. */
export const COLUMNS: Readonly<Record<string, string>> = {
  year: 'aar',
  municipality: 'kommunenr',
  age: 'alder',
  ...Object.fromEntries(CODES.map((code) => [String(code), `kode${code}`])),
};
/** Role → column, a person once a year. */
export const WITH_PERSONS = { ...COLUMNS, person: 'pid', registrationDate: 'dato' };

/** Every class of person, in every form that a cell of the portable grammar can have. */
export function portableRows(): readonly StoredCell[][] {
  const forms = (value: string) => [value, ` ${value} `, `${value}.0`, `${value},0`];
  const code = [
    ...forms('1'),
    ...forms('2'),
    ...forms('3'),
    ...forms('0'),
    ...['', ' ', '.', '..', 'NA', 'null'],
  ];
  const cells: StoredCell[] = [...code, null, '7', '12', 'ja'];
  const rows: StoredCell[][] = [];
  for (const need of cells)
    for (const received of cells)
      rows.push(row({ kode9: need, kode10: received, kode13: received, kode14: need }));
  for (const age of ['0', '17', '18', '66', '67', '120', '121', '999', '', 'NA', '17.0', '007', null])
    rows.push(row({ alder: age }));
  for (const kommune of [
    '0301',
    '301',
    '301.0',
    '9999',
    '0099',
    '12',
    '',
    'Oslo',
    null,
    '1151',
    '12345',
    '0301 Oslo',
    '301 Å',
    '0012 x',
    '1151 Utsira 2',
  ])
    rows.push(row({ kommunenr: kommune }));
  for (const year of ['2019', '2018', '2019.0', '', 'NA', null]) rows.push(row({ aar: year }));
  rows.push(
    HEADERS.map(() => null),
    HEADERS.map(() => ' '),
  );
  return rows;
}

/** Rows of persons who come several times, each on a day of its own, so that no two are the latest. */
export function repeatedPersons(seed: number, count: number): readonly StoredCell[][] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, (_none, at) =>
    row({
      pid: `p${dice.below(count / 3)}`,
      aar: String(2018 + dice.below(2)),
      kommunenr: dice.of(['0301', '301', '1151', '9999', '']),
      alder: dice.of(['5', '17', '18', '66', '67', '130', '']),
      dato: isoDay(at * 7),
      kode9: dice.of(['1', '1', '2', '9', '', 'x']),
      kode10: dice.of(['1', '2', '3', '', '0', '8']),
      kode13: dice.of(['1', '2', '', 'NA']),
      kode14: dice.of(['1,0', '2', '3', ' 3', '']),
    }),
  );
}

/** A row with these cells, and usual ones else. */
export function row(cells: Partial<Record<(typeof HEADERS)[number], StoredCell>>): StoredCell[] {
  const usual: Record<(typeof HEADERS)[number], StoredCell> = {
    pid: null,
    aar: '2019',
    kommunenr: '0301',
    alder: '30',
    dato: null,
    kode9: '1',
    kode10: '1',
    kode13: '2',
    kode14: '',
  };
  return HEADERS.map((header) => (header in cells ? (cells[header] ?? null) : usual[header]));
}

/** A day as ISO text, counted from 1970; never 29 February. */
export function isoDay(day: number): string {
  return new Date(Date.UTC(1970, 0, 1 + day)).toISOString().slice(0, 10).replace('02-29', '02-28');
}

/** What the evaluator counts from the rows. */
export function ofRows(rows: readonly StoredCell[][], columns: Readonly<Record<string, string>>): Tabulation {
  const reading = startReading({
    indicators: INDICATORS,
    required: true,
    classification: CLASSIFICATION,
    columns,
  });
  const used = new Set(Object.values(columns));
  const header: RawCell[] = HEADERS.map((name) => (used.has(name) ? name : `ubrukt ${name}`));
  reading.add({ source: 'rader', firstRow: 1, firstColumn: 1, rows: [header, ...rows] });
  return reading.finish();
}
