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
import { figuresOf, randomCase } from '../../test/oracles/random-counts';
import { startDuckDb, type Database, type StoredCell } from '../../test/started/databases';
import { brokenWorksheets } from './broken-worksheets';
import { startPgLite, startPostgres } from './postgres';
import { startSpark } from './spark';
import { startSqlServerText } from './sql-server';
import { startSqlite } from './sqlite';

/** How many pairs of random definitions an engine counts: each is a query of its own, which Spark takes seconds to compile. */
const [MANY, FEW] = [6, 1];

/** An engine as it is called where it is here; each starts when it is its turn. */
interface Engine {
  readonly name: string;
  /** Null where it is not here. */
  readonly start: () => Promise<Database | null>;
  readonly howToGet: string;
  readonly definitions: number;
  readonly isSlow?: true;
}

async function engines(): Promise<readonly Engine[]> {
  const server = await startPostgres();
  const python = 'Python 3, and: pip install';
  return [
    { name: 'DuckDB', start: startDuckDb, howToGet: 'npm ci', definitions: MANY },
    {
      name:
        server === null ? 'PostgreSQL as WebAssembly; no server is installed here' : 'PostgreSQL, a server',
      start: server === null ? startPgLite : () => Promise.resolve(server),
      howToGet: 'npm ci',
      definitions: MANY,
    },
    { name: 'SQLite', start: startSqlite, howToGet: 'Python 3 with sqlite3', definitions: MANY },
    {
      name: 'SQL Server: parsed as T-SQL, rewritten and run on DuckDB; not run on SQL Server',
      start: startSqlServerText,
      howToGet: `${python} sqlglot`,
      definitions: MANY,
    },
    {
      name: 'Spark, two workers over Parquet in partitions',
      start: startSpark,
      howToGet: `a JDK, 17 or later; ${python} pyspark`,
      definitions: FEW,
      isSlow: true,
    },
  ];
}

/**
 * Lets every engine count the same rows, and compares.
 *
 * @param needsAll whether an engine that is not here is a failure
 * @returns exit code: 0 or 1
 */
export async function testEngines(needsAll: boolean, print: (line: string) => void): Promise<number> {
  const all = await engines();
  // Spark and LibreOffice take a minute each, much of it starting: each beside what else there is to do.
  const failed = await Promise.all([
    inTurn(
      all.filter((one) => one.isSlow),
      needsAll,
      print,
    ),
    inTurn(
      all.filter((one) => !one.isSlow),
      needsAll,
      print,
    ).then(async (before) => before + (await testWorksheets(needsAll, print))),
  ]);
  return failed.every((count) => count === 0) ? 0 : 1;
}

/** Lets engines count one after the other; returns how many failed. */
async function inTurn(
  engines: readonly Engine[],
  needsAll: boolean,
  print: (line: string) => void,
): Promise<number> {
  let failed = 0;
  for (const { name, start, howToGet, definitions } of engines) {
    const began = Date.now();
    const database = await start();
    if (database === null) {
      print(`${name}: not here. To get it: ${howToGet}`);
      failed += needsAll ? 1 : 0;
      continue;
    }
    const { alike, wrong } = await verdictOf(database, definitions)
      .catch((error: unknown) => ({ alike: '', wrong: [String(error)] }))
      .finally(database.close);
    for (const line of wrong.slice(0, 10)) print(`  ${line}`);
    const seconds = Math.round((Date.now() - began) / 1000);
    print(`${name}: ${wrong.length === 0 ? `${alike} (${seconds} s)` : `NOT ALIKE, ${wrong.length} times`}`);
    failed += wrong.length === 0 ? 0 : 1;
  }
  return failed;
}

/** Worksheets with a broken rule, by LibreOffice; returns 1 for a failure. */
async function testWorksheets(needsAll: boolean, print: (line: string) => void): Promise<number> {
  const program = await findLibreOffice();
  if (program === null) {
    print('LibreOffice: not here. To get it: libreoffice.org, or SOFFICE=PATH');
    return needsAll ? 1 : 0;
  }
  const began = Date.now();
  const { told, of, survivors } = await brokenWorksheets(program);
  for (const rule of survivors) print(`  a worksheet with this rule broken is not told: ${rule}`);
  print(
    `LibreOffice: ${told} of ${of} worksheets with a broken rule are told (${Math.round((Date.now() - began) / 1000)} s)`,
  );
  return survivors.length === 0 ? 0 : 1;
}

/** What an engine counted alike, in words, and every count that differs. */
async function verdictOf(database: Database, definitions: number) {
  const sure = [...portableRows(), ...repeatedPersons(7, 3000)];
  // Cells outside the portable grammar, and two rows of the same latest day.
  const unsure = [row({ kode9: '01' }), row({ pid: 'a', kode10: '1' }), row({ pid: 'a', kode10: '2' })];
  const one = await counted(database, sure);
  const wrong = [...difference(ofRows(sure, WITH_PERSONS), one.tabulation)];
  if (one.unsure > 0) wrong.push(`${one.unsure} persons are unsure, none was expected`);
  const other = await counted(database, unsure);
  if (other.unsure !== 2) wrong.push(`${other.unsure} persons are unsure, 2 were expected`);
  let figures = 0;
  for (let seed = 1; seed <= definitions; seed++) {
    const drawn = randomCase(seed);
    if (drawn === null) continue;
    const theirs = new Set(await figuresOf(database, drawn));
    figures += drawn.figures.length;
    const lacking = drawn.figures.filter((figure) => !theirs.delete(figure));
    wrong.push(...[...lacking, ...theirs].map((figure) => `random definitions ${seed}: ${figure}`));
  }
  const alike = `${sure.length} rows counted alike, ${unsure.length} told as unsure, ${figures} figures of random definitions alike`;
  return { alike, wrong };
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
