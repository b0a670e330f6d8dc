import { readCounts, type Tabulation } from '../../src/core';
import { countsQuery, DIALECTS } from '../../src/engines';
import { CLASSIFICATION, INDICATORS } from '../../src/shipped';
import { Dice } from '../made/dice';
import {
  COLUMNS,
  HEADERS,
  isoDay,
  ofRows,
  portableRows,
  row,
  TEXT_COLUMNS,
  WITH_PERSONS,
} from '../made/engine-rows';
import { difference } from '../oracles/counts-difference';
import { startDuckDb, type Database, type StoredCell } from '../started/databases';

/*
 * The finest counts as databases make them, against those counted from the same rows by us: every kind of row, every form of a cell, and
 * data drawn at random with persons who come several times. Where a database says that nobody is unsure, the counts must be equal.
 */
const databases: Database[] = [];
beforeAll(async () => {
  databases.push(await startDuckDb());
});
afterAll(async () => {
  for (const database of databases) await database.close();
});

test('the codes of the shipped definitions have a column here', () => {
  for (const { variables } of INDICATORS)
    for (const { code } of variables) expect(HEADERS).toContain(`kode${code}`);
});

test('[ENG-1] every class of person, in every form that a cell of the portable grammar can have, is counted as the evaluator does', async () => {
  expect(await compared(portableRows(), COLUMNS)).toEqual({ unsure: 0, differing: [] });
});

test('[ENG-3] a cell outside the portable grammar is told of, in every column', async () => {
  const odd: Readonly<Record<string, readonly string[]>> = {
    kode9: ['01', '1.00', '\t1', '\u00a01', '1;2', '-1', '+1', '²', '1\n'],
    alder: ['17.9', '\u00a017', '17 år', '-1'],
    kommunenr: ['0301 5', '\u00a00301', '0301\t', '30 Oslo', 'Nord Fron'],
    aar: ['2019-05-01', '\u00a02019', '1.5.2019'],
  };
  for (const [header, values] of Object.entries(odd)) {
    for (const value of values) {
      for (const database of databases) {
        const { unsure } = await counted(database, [row({ [header]: value })], COLUMNS, TEXT_COLUMNS);
        expect({ header, value, dialect: database.dialect, unsure }).toMatchObject({ unsure: 1 });
      }
    }
  }
});

test('[ENG-1] columns of numbers and dates give what the same values as text do', async () => {
  const types = {
    ...TEXT_COLUMNS,
    aar: 'INTEGER',
    kommunenr: 'INTEGER',
    alder: 'DOUBLE PRECISION',
    dato: 'DATE',
    kode9: 'INTEGER',
    kode10: 'DOUBLE PRECISION',
  };
  const dice = new Dice(7);
  const rows = Array.from({ length: 300 }, () =>
    row({
      pid: `p${dice.below(120)}`,
      aar: 2018 + dice.below(2),
      kommunenr: [301, 1151, 1149][dice.below(3)] ?? 301,
      alder: dice.below(10) === 0 ? null : dice.below(125),
      // One date a row, so that nobody's latest rows tie.
      dato: null,
      kode9: dice.below(4) || null,
      kode10: dice.below(5) || null,
    }),
  ).map((cells, at) => cells.map((cell, column) => (HEADERS[column] === 'dato' ? isoDay(at) : cell)));
  for (const database of databases) {
    const { tabulation, unsure } = await counted(database, rows, WITH_PERSONS, types);
    expect({ unsure, differing: difference(ofRows(rows, WITH_PERSONS), tabulation) }).toEqual({
      unsure: 0,
      differing: [],
    });
  }
});

test('[ENG-1] [ENG-3] [IN-7] random data: where a database is sure of everybody, its counts are those of the rows', async () => {
  const tally = { sure: 0, unsure: 0, rows: 0 };
  for (let seed = 1; seed <= 24; seed++) {
    const dice = new Dice(seed);
    const isOdd = seed % 4 === 0;
    const one = (values: readonly StoredCell[]) => values[dice.below(values.length)] ?? null;
    const rows = Array.from({ length: 40 }, () =>
      row({
        pid: one([
          'a',
          'b',
          'c',
          'd',
          'e1',
          'F',
          '12',
          '12 ',
          '',
          null,
          '.',
          ...(isOdd ? ['1,2E+15', 'é'] : []),
        ]),
        aar: one(['2018', '2019', '2019', '2019.0', '']),
        kommunenr: one(['0301', '301', '1151', '9999', '']),
        alder: one(['5', '17', '18', '66', '67', '130', '', ...(isOdd ? ['17.9'] : [])]),
        dato: one(
          seed % 2 === 0
            ? ['2019-01-01', '2019-02-03', '2019-12-31', '', null]
            : [isoDay(dice.below(20_000))],
        ),
        kode9: one(['1', '1', '2', '9', '', 'x', ...(isOdd ? ['01'] : [])]),
        kode10: one(['1', '2', '3', '', '0', '8']),
        kode13: one(['1', '2', '3', '', 'NA']),
        kode14: one(['1,0', '2', '3', ' 3', '']),
      }),
    );
    tally.rows += rows.length;
    for (const database of databases) {
      const { tabulation, unsure } = await counted(database, rows, WITH_PERSONS, TEXT_COLUMNS);
      tally[unsure === 0 ? 'sure' : 'unsure'] += 1;
      if (unsure === 0)
        expect({
          seed,
          dialect: database.dialect,
          differing: difference(ofRows(rows, WITH_PERSONS), tabulation),
        }).toEqual({
          seed,
          dialect: database.dialect,
          differing: [],
        });
    }
  }
  console.log(
    `[ENG-3] random data: ${tally.sure} answers sure and equal, ${tally.unsure} told as unsure, ${tally.rows} rows`,
  );
  expect(tally.sure).toBeGreaterThan(5);
  expect(tally.unsure).toBeGreaterThan(5);
});

test('[ENG-1] names of tables and columns are quoted, and no text of them ends a comment', () => {
  for (const dialect of DIALECTS) {
    const sql = countsQuery({
      dialect,
      table: 'helse.ut"trekk`]\nDROP TABLE x',
      indicators: INDICATORS,
      columns: { ...COLUMNS, age: 'al"der`]' },
      year: null,
      language: 'nb',
    });
    // The table stands in the first comment, on its one line.
    expect(sql.split('\n')[0]).toContain('DROP TABLE x');
    expect(sql).toMatch(
      dialect === 'spark' ? /`al"der``\]`/ : dialect === 'sqlserver' ? /\[al"der`\]\]\]/ : /"al""der`\]"/,
    );
  }
});

test('[ENG-1] [IN-7] text outside ASCII is Unicode for SQL Server: a dash in the code page of a database is another sign', () => {
  const asked = {
    table: 'x',
    indicators: INDICATORS,
    columns: WITH_PERSONS,
    year: null,
    language: 'nb',
  } as const;
  const statement = countsQuery({ ...asked, dialect: 'sqlserver' }).replace(/^ *--.*$/gm, '');
  const texts = statement.match(/N?'(?:[^']|'')*'/g) ?? [];
  expect(texts).toContain("N'–'");
  expect(texts.filter((text) => /[^ -~]/.test(text) && !text.startsWith('N'))).toEqual([]);
});

async function compared(rows: readonly StoredCell[][], columns: Readonly<Record<string, string>>) {
  const expected = ofRows(rows, columns);
  let unsure = 0;
  const differing: string[] = [];
  for (const database of databases) {
    const answer = await counted(database, rows, columns, TEXT_COLUMNS);
    unsure += answer.unsure;
    differing.push(...difference(expected, answer.tabulation).map((one) => `${database.dialect} ${one}`));
  }
  return { unsure, differing };
}

async function counted(
  database: Database,
  rows: readonly StoredCell[][],
  columns: Readonly<Record<string, string>>,
  types: Readonly<Record<string, string>>,
): Promise<{ readonly tabulation: Tabulation; readonly unsure: number }> {
  await database.fill('uttrekk', types, rows);
  const { dialect } = database;
  const answer = await database.ask(
    countsQuery({ dialect, table: 'uttrekk', indicators: INDICATORS, columns, year: null, language: 'nb' }),
  );
  const block = { source: 'antall', firstRow: 1, firstColumn: 1, rows: answer };
  const tabulation = readCounts([block], {
    indicators: INDICATORS,
    required: false,
    classification: CLASSIFICATION,
    year: null,
  });
  const unsure = tabulation.issues.flatMap((one) => (one.code === 'countsUnsure' ? [one.facts.persons] : []));
  const wrong = tabulation.issues.filter(({ code }) => /^counts(?!Unsure)/.test(code));
  expect(wrong).toEqual([]);
  return { tabulation, unsure: unsure[0] ?? 0 };
}
