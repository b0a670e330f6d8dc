import { readCounts } from '../../src/core';
import { findLibreOffice } from '../../src/hosts/files/libre-office';
import { countsQuery } from '../../src/engines';
import { CLASSIFICATION, INDICATORS } from '../../src/shipped';
import {
  ofRows,
  portableRows,
  repeatedPersons,
  row,
  TEXT_COLUMNS,
  WITH_PERSONS,
} from '../../test/made/engine-rows';
import { difference } from '../../test/oracles/counts-difference';
import { startDuckDb, type Database, type StoredCell } from '../../test/started/databases';
import { brokenWorksheets } from './broken-worksheets';
import { startPostgres } from './postgres';
import { startPython } from './python';

/** What came of one engine. */
interface Verdict {
  readonly name: string;
  /** Empty where the counts are equal. */
  readonly wrong: readonly string[];
}

const ENGINES: readonly (readonly [name: string, start: () => Promise<Database | null>, howToGet: string])[] =
  [
    ['DuckDB', startDuckDb, 'npm ci'],
    ['PostgreSQL (WebAssembly)', startPostgres, 'npm ci'],
    ['SQLite', () => startPython('sqlite'), 'Python 3: its module sqlite3'],
    ['Spark, two workers', () => startPython('spark'), 'a JDK, 17 or later, and: pip install pyspark'],
  ];

/**
 * Lets every engine count the same rows, and compares.
 *
 * @param needsAll whether an engine that is not here is a failure
 * @returns exit code: 0 or 1
 */
export async function testEngines(needsAll: boolean, print: (line: string) => void): Promise<number> {
  const sure = [...portableRows(), ...repeatedPersons(7, 3000)];
  // Cells outside the portable grammar, and two rows of the same latest day.
  const unsure = [row({ kode9: '01' }), row({ pid: 'a', kode10: '1' }), row({ pid: 'a', kode10: '2' })];
  let failed = 0;
  for (const [name, start, howToGet] of ENGINES) {
    const began = Date.now();
    const database = await start();
    if (database === null) {
      print(`${name}: not here. To get it: ${howToGet}`);
      failed += needsAll ? 1 : 0;
      continue;
    }
    const verdict = await verdictOf(name, database, sure, unsure);
    await database.close();
    const seconds = Math.round((Date.now() - began) / 1000);
    for (const line of verdict.wrong.slice(0, 10)) print(`  ${line}`);
    print(
      verdict.wrong.length === 0
        ? `${name}: ${sure.length} rows counted alike, ${unsure.length} told as unsure (${seconds} s)`
        : `${name}: ${verdict.wrong.length} counts differ`,
    );
    failed += verdict.wrong.length === 0 ? 0 : 1;
  }
  failed += await testWorksheets(needsAll, print);
  return failed === 0 ? 0 : 1;
}

/** Worksheets with a broken rule, by LibreOffice; returns 1 for a failure. */
async function testWorksheets(needsAll: boolean, print: (line: string) => void): Promise<number> {
  const program = await findLibreOffice();
  if (program === null) {
    print('LibreOffice: not here. To get it: libreoffice.org, or SOFFICE=PATH');
    return needsAll ? 1 : 0;
  }
  const { told, of, survivors } = await brokenWorksheets(program);
  for (const rule of survivors) print(`  a worksheet with this rule broken is not told: ${rule}`);
  print(`LibreOffice: ${told} of ${of} worksheets with a broken rule are told`);
  return survivors.length === 0 ? 0 : 1;
}

async function verdictOf(
  name: string,
  database: Database,
  sure: readonly StoredCell[][],
  unsure: readonly StoredCell[][],
): Promise<Verdict> {
  const one = await counted(database, sure);
  const wrong = [...difference(ofRows(sure, WITH_PERSONS), one.tabulation)];
  if (one.unsure > 0) wrong.push(`${one.unsure} persons are unsure, none was expected`);
  const other = await counted(database, unsure);
  if (other.unsure !== 2) wrong.push(`${other.unsure} persons are unsure, 2 were expected`);
  return { name, wrong };
}

async function counted(database: Database, rows: readonly StoredCell[][]) {
  await database.fill('uttrekk', TEXT_COLUMNS, rows);
  const answer = await database.ask(
    countsQuery({
      dialect: database.dialect,
      table: 'uttrekk',
      indicators: INDICATORS,
      columns: WITH_PERSONS,
      year: null,
      language: 'nb',
    }),
  );
  const block = { source: database.dialect, firstRow: 1, firstColumn: 1, rows: answer };
  const request = { indicators: INDICATORS, required: true, classification: CLASSIFICATION, year: null };
  const tabulation = readCounts([block], request);
  const told = tabulation.issues.find(({ code }) => code === 'countsUnsure');
  return { tabulation, unsure: told?.rows ?? 0 };
}
