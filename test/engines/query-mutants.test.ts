import { countsQuery } from '../../src/engines';
import { INDICATORS } from '../../src/shipped';
import { isoDay, row, TEXT_COLUMNS, WITH_PERSONS } from '../made/engine-rows';
import { queryMutants, untried } from '../oracles/query-mutants';
import { startDuckDb, type StoredCell } from '../started/databases';

/* The query with each of its rules broken in turn: at least one of these rows must tell it from the right one. */

const [INDICATOR] = INDICATORS;
const CODES = ['9', '10'];

function tellingRows(): StoredCell[][] {
  const codes = [
    '1',
    '2',
    '3',
    '9',
    '7',
    '0',
    '',
    '.',
    '..',
    'NA',
    'null',
    'x',
    '#N/A',
    '01',
    '1.0',
    '1,0',
    ' 1 ',
    null,
  ];
  const rows: StoredCell[][] = [];
  rows.push(row({ kode9: '2' }), row({ kode9: '2' }));
  for (const code of codes) rows.push(row({ kode9: code }), row({ kode10: code }));
  for (const age of [
    '0',
    '17',
    '18',
    '19',
    '66',
    '67',
    '68',
    '120',
    '121',
    '999',
    '',
    'x',
    '17.9',
    '007',
    '7.0',
  ])
    rows.push(row({ alder: age }));
  for (const kommune of [
    '0301',
    '301',
    '0101',
    '101',
    '0099',
    '99',
    ' 0301',
    '',
    'Oslo',
    '0301 Oslo',
    '301 Oslo',
    '0301 5',
    '301 5',
  ])
    rows.push(row({ kommunenr: kommune }));
  for (const year of ['2019', '2018', '', '19', '201', '1.5.2019']) rows.push(row({ aar: year }));
  rows.push(
    row({}).map(() => null),
    row({ aar: null, kommunenr: null, alder: null, kode9: null, kode10: null }),
  );
  const person = (pid: string, dato: string | null, kode10: string, aar = '2019') =>
    row({ pid, dato, kode10, aar });
  rows.push(
    ...[person('a', isoDay(20), '2'), person('a', isoDay(10), '1'), person('a', isoDay(30), '3', '2018')],
    ...[person('tie', isoDay(5), '1'), person('tie', isoDay(5), '2')],
    ...[person('two', isoDay(5), '1'), person('two', isoDay(5), '2')],
    ...[person('two', isoDay(50), '1', '2018'), person('two', isoDay(60), '2', '2018')],
    ...[person('once', '1.5.2019', '1'), person('once', isoDay(5), '1', '2018')],
    ...[person('once', isoDay(6), '2', '2018')],
    ...[person('odd', '1.5.2019', '1'), person('odd', isoDay(5), '2')],
    ...[person('leap', '2019-02-29', '1'), person('leap', isoDay(5), '2')],
    ...[person('june', '2019-06-31', '1'), person('june', isoDay(5), '2')],
    ...['-', '-', '', '', '1234567890123456', 'æ'].map((pid) => person(pid, null, '1')),
  );
  return rows;
}

test('[ENG-1] [ENG-3] a query with any rule broken is told from the right one by at least one row', async () => {
  const database = await startDuckDb();
  if (!INDICATOR) throw new Error('an indicator ships');
  const roles = Object.entries(WITH_PERSONS).filter(([role]) => !/^\d+$/.test(role) || CODES.includes(role));
  const sql = countsQuery({
    dialect: 'duckdb',
    table: 'uttrekk',
    indicators: [INDICATOR],
    columns: Object.fromEntries(roles),
    year: null,
    language: 'en',
  });
  expect(untried(sql)).toEqual([]);
  await database.fill('uttrekk', TEXT_COLUMNS, tellingRows());
  const answer = async (text: string): Promise<string> => {
    const [header, ...rows] = await database.ask(text);
    return JSON.stringify([header, rows.map((one) => one.join(';')).sort()]);
  };
  const right = await answer(sql);
  const mutants = queryMutants(sql);
  const survivors: string[] = [];
  for (const { rule, text } of mutants) {
    const theirs = await answer(text).catch(() => 'an error');
    if (theirs === right) survivors.push(rule);
  }
  await database.close();
  console.log(
    `[ENG-3] ${mutants.length - survivors.length} of ${mutants.length} queries with a broken rule are told`,
  );
  expect(mutants.length).toBeGreaterThan(60);
  expect(survivors).toEqual([]);
});
