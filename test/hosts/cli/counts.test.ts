import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { iplos } from '../../started/command';
import { startDuckDb } from '../../started/databases';

/* The way of an analyst whose data lie in a database: the query, its answer as CSV, the figures ([ENG-1], [ENG-2]). */
let folder = '';
const inFolder = (name: string) => join(folder, name);
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'iplos-counts-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = 'indicator;year;municipality;age_group;code_9;code_10;persons;unsure';

test('[ENG-2] figures from counts are those from the rows, in every format and hidden alike', async () => {
  const rows = inFolder('rader.csv');
  await iplos('synthesize', '--persons', '3000', '--seed', '11', '--mess', '0', '--output', rows);
  const header =
    readFileSync(rows, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)[0]
      ?.split(';') ?? [];
  const columnOf = (wanted: RegExp) => header.find((one) => wanted.test(one)) ?? '';
  const columns = [
    `year=${columnOf(/^år$|year/i)}`,
    `municipality=${columnOf(/kommune/i)}`,
    `age=${columnOf(/alder/i)}`,
    ...['9', '10', '13', '14'].map((code) => `${code}=${columnOf(new RegExp(`\\b${code}$`))}`),
  ];
  const asked = columns.flatMap((one) => ['--column', one]);
  const query = await iplos('sql', 'uttrekk', '--dialect', 'duckdb', ...asked);
  expect(query.code).toBe(0);

  const database = await startDuckDb();
  const quoted = rows.replaceAll("'", "''");
  await database.ask(
    `CREATE TABLE uttrekk AS SELECT * FROM read_csv('${quoted}', delim=';', header=true, all_varchar=true)`,
  );
  const answer = await database.ask(query.out);
  await database.close();
  const counts = inFolder('antall.csv');
  writeFileSync(counts, answer.map((row) => row.join(';')).join('\n'));

  for (const more of [
    ['--format', 'csv'],
    ['--format', 'csv', '--suppress-below', '5'],
  ]) {
    const fromRows = await iplos('compute', rows, '--reach', 'land', ...more);
    const fromCounts = await iplos('compute', '--counts', counts, '--reach', 'land', ...more);
    expect(fromRows.out.split('\n').length).toBeGreaterThan(1000);
    expect(fromCounts.out).toBe(fromRows.out);
    expect(fromCounts.code).toBe(fromRows.code);
  }
});

test.each([
  ['a header that is none', 'a;b;c\n1;2;3', /indicator, year, municipality/],
  ['an unknown indicator', `${HEADER}\nx;2019;0301;67+;1;1;3;0`, /Ingen linje gjelder/],
  [
    'persons that are no number',
    `${HEADER}\narbeid-utdanning;2019;0301;67+;1;1;3,5;0`,
    /«persons» kan ikke være «3,5».*\n?.*G2/,
  ],
  [
    'a category there is not',
    `${HEADER}\narbeid-utdanning;2019;0301;67+;1;4;3;0`,
    /«code_10» kan ikke være «4».*missing, invalid, unread/,
  ],
  [
    'an age group there is not',
    `${HEADER}\narbeid-utdanning;2019;0301;0-18;1;1;3;0`,
    /«age_group» kan ikke være «0-18».*0-17/,
  ],
  ['a kommune of another year', `${HEADER}\narbeid-utdanning;2019;4601;67+;1;1;3;0`, /4601/],
  ['persons who are unsure', `${HEADER}\narbeid-utdanning;2019;0301;67+;1;1;3;2`, /minst 2 personer/],
])('[ENG-2] [ENG-3] %s is told of', async (_what, text, message) => {
  const file = inFolder('feil.csv');
  writeFileSync(file, text);
  const { said } = await iplos('compute', '--counts', file, '--indicator', 'arbeid-utdanning');
  expect(said).toMatch(message);
});

test('[ENG-2] more lines than counts have are not kept', async () => {
  writeFileSync(inFolder('many.csv'), `${HEADER}\n${'a\n'.repeat(500_000)}`);
  const { code, said } = await iplos('compute', '--counts', inFolder('many.csv'));
  expect([code, said]).toEqual([
    2,
    expect.stringMatching(/mer enn 500.000 linjer.*Del opptellingen etter år/u),
  ]);
});

test('[ENG-2] lines that are missing for one indicator are noticed', async () => {
  const file = inFolder('ulike.csv');
  writeFileSync(
    file,
    `indicator;year;municipality;age_group;code_9;code_10;code_13;code_14;persons
arbeid-utdanning;2019;0301;67+;1;1;;;30
organisasjon-kultur-fritid;2019;0301;67+;;;1;1;29`,
  );
  const { said, code } = await iplos('compute', '--counts', file);
  expect(said).toMatch(/ulikt antall personer i 0301 2019/);
  expect(code).toBe(1);
});

test.each([
  [['sql', 'x'], /--dialect må oppgis. Lov er: duckdb/],
  [['sql', 'x', '--dialect', 'oracle'], /kan ikke være «oracle»/],
  [['sql', 'x', '--dialect', 'duckdb', '--column', 'år=-'], /--year må oppgis/],
  [['sql', 'x', '--dialect', 'duckdb', '--column', 'kode9=-'], /kode 9/],
  [['sql', 'x', '--dialect', 'duckdb', '--column', 'fødselsdato=f'], /Fødselsdato/],
  [['compute', 'a.csv', '--counts', 'b.csv'], /ikke flere av dem/],
  [['compute'], /INPUT mangler/],
  [['compute', '--counts', 'b.csv', '--group-by', 'enhet'], /--group-by/],
])('[ENG-1] wrong use is told: %j', async (args, message) => {
  const { code, said } = await iplos(...args);
  expect(code).toBe(2);
  expect(said).toMatch(message);
});

test('[ENG-1] grouping columns and figures carried forward, which other engines do not count, are refused by name', async () => {
  for (const [option, ...value] of [['--group-by', 'Enhet'], ['--carry-forward']])
    for (const command of ['worksheet', 'engines', 'sql'])
      expect(await iplos(command, 'x.csv', option ?? '', ...value)).toMatchObject({
        said: expect.stringMatching(`^${option} kan ikke brukes med ${command}: .*årets egne rader`),
        code: 2,
      });
});

test('[DIS-1] [ENG-1] the finest counts and rows of persons are refused by name where hiding is asked for', async () => {
  const rows = inFolder('til-skjuling.csv');
  writeFileSync(rows, 'år;kommunenr;alder;kode 9;kode 10\n2019;0301;30;1;1');
  for (const [command, ...args] of [
    ['sql', 'x', '--dialect', 'duckdb'],
    ['worksheet', rows, '--output', inFolder('ark.xlsx')],
  ]) {
    const { said, code } = await iplos(command ?? '', ...args, '--suppress-below', '5');
    expect({ said, code }).toEqual({
      said: expect.stringMatching(`med ${command}: .*persondataene`),
      code: 2,
    });
  }
});

test('[ENG-1] [SRC-1] a DuckDB database is counted where it lies, and its counts as Parquet are read: the figures are those of the rows', async () => {
  const rows = inFolder('personer.csv');
  await iplos('synthesize', '--persons', '400', '--seed', '5', '--mess', '0', '--output', rows);
  const file = inFolder('helse.duckdb');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  const read = `read_csv('${rows.replaceAll("'", "''")}', delim=';', header=true, all_varchar=true)`;
  await connection.run(`CREATE TABLE uttrekk AS SELECT * FROM ${read}; CREATE TABLE annet (a INTEGER)`);
  const codes = ['9', '10', '13', '14'].map((code) => `${code}=Kode ${code}`);
  const columns = ['person=Løpenr', 'year=År', 'municipality=Kommunenr', 'age=Alder', ...codes];
  const query = await iplos(
    'sql',
    'uttrekk',
    '--dialect',
    'duckdb',
    ...columns.flatMap((one) => ['--column', one]),
    '--column',
    'registrationDate=Registrertdato',
  );
  const parquet = inFolder('antall.parquet');
  await connection.run(`COPY (${query.out.trim().replace(/;$/, '')}) TO '${parquet.replaceAll("'", "''")}'`);
  connection.closeSync();
  instance.closeSync();

  const ask = ['--reach', 'land', '--format', 'csv'];
  const fromRows = await iplos('compute', rows, ...ask);
  const fromDatabase = await iplos('compute', '--from', file, '--table', 'uttrekk', ...ask);
  const fromParquet = await iplos('compute', '--counts', parquet, ...ask);
  expect(fromRows.out.split('\n').length).toBeGreaterThan(1000);
  expect(fromDatabase.out).toBe(fromRows.out);
  expect(fromParquet.out).toBe(fromRows.out);

  // In words
  for (const [args, message] of [
    [['--from', file], /med --table. Tabellene er: annet, uttrekk\./],
    [['--from', file, '--table', 'x'], /«x» finnes ikke.*annet, uttrekk/],
    [['--from', file, '--table', 'annet'], /Fant ingen overskriftsrad|overskrift/],
    [['--from', rows], /kan ikke åpnes som en DuckDB-database/],
    [['--from', inFolder('ingen.duckdb')], /finnes ikke/],
    [['--from', file, '--counts', parquet], /ikke flere av dem/],
    [[rows, '--table', 'uttrekk'], /--table gjelder bare sammen med --from/],
    [['--from', file, '--table', 'uttrekk', '--group-by', 'Bydel'], /--group-by gjelder rader/],
  ] as const) {
    const { said, code } = await iplos('compute', ...args);
    expect({ args, said, code }).toMatchObject({ said: expect.stringMatching(message), code: 2 });
  }
});
