import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { countsQuery, type DialectId } from '../src/engines';
import { startSparkServant } from '../scripts/engines/spark';
import { CLASSIFICATION, INDICATORS } from '../src/shipped';

const YEAR = 2019;
const CODES = [...new Set(INDICATORS.flatMap(({ variables }) => variables.map(({ code }) => code)))];
const COLUMNS = {
  year: 'aar',
  municipality: 'kommunenr',
  age: 'alder',
  ...Object.fromEntries(CODES.map((code) => [String(code), `kode${code}`])),
};

/**
 * Rows as the finest counts ([ENG-1]), once each: by DuckDB and by Spark with two worker processes over the same Parquet, and by the command over
 * that and over CSV, start-up included. The figures of all must be the same. Python, a JDK and pyspark are needed for Spark.
 */
export async function benchCounts(sizes: readonly number[]): Promise<void> {
  console.log('\nRows → the finest counts, the same query in each; once each, start-up included');
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'iplos-bench-'));
    try {
      await benchSize(size, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function benchSize(size: number, folder: string): Promise<void> {
  const [parquet, csv] = [join(folder, 'rows.parquet'), join(folder, 'rows.csv')];
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${invented(size)}) TO '${parquet}' (FORMAT parquet, ROW_GROUP_SIZE 200000)`);
  await connection.run(`COPY (FROM '${parquet}') TO '${csv}' (DELIMITER ';', HEADER)`);
  const say = (name: string, seconds: number, note = '') =>
    console.log(
      `  ${`${size.toLocaleString('en')} rows, ${name}`.padEnd(52)} ${seconds.toFixed(2).padStart(8)} s${note}`,
    );

  const [ofDuckDb, duckDb] = await timed(() => askDuckDb(connection, parquet));
  connection.closeSync();
  say('DuckDB, Parquet', duckDb);
  const counts = join(folder, 'counts.csv');
  writeFileSync(counts, ofDuckDb.map((row) => row.join(';')).join('\n'));
  const expected = figures(['--counts', counts]);

  for (const file of [parquet, csv]) {
    const [ours, seconds] = await timed(() => Promise.resolve(figures([file])));
    say(
      `iplos, ${file.endsWith('csv') ? 'CSV' : 'Parquet'}`,
      seconds,
      ours === expected ? '' : '  FIGURES DIFFER',
    );
  }
  const [ofSpark, spark] = await timed(() => askSpark(parquet));
  if (ofSpark === null)
    return console.log('  Spark: not here. To get it: a JDK, 17 or later, and: pip install pyspark');
  const isSame =
    sorted(ofSpark.rows) === sorted(ofDuckDb) && personsIn(ofSpark.rows) === size * INDICATORS.length;
  say(
    'Spark, two workers, Parquet',
    spark,
    `: Java and the workers start in ${ofSpark.started} s, the query takes ${ofSpark.seconds} s${isSame ? '' : '  COUNTS DIFFER'}`,
  );
}

async function timed<Result>(work: () => Promise<Result>): Promise<readonly [Result, number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}

/** Invented rows: every kommune, every age, every value and none. */
function invented(size: number): string {
  const codes = CLASSIFICATION.forYear(YEAR)?.municipalities.map(({ code }) => `'${code}'`) ?? [];
  const drawn = (seed: number, below: number) => `CAST(hash(i * 7 + ${seed}) % ${below} AS INTEGER)`;
  const values = CODES.map((code, at) => `nullif(${drawn(at + 3, 4)}, 0) AS kode${code}`);
  return `SELECT ${YEAR} AS aar, [${codes.join(', ')}][1 + ${drawn(1, codes.length)}] AS kommunenr, ${drawn(2, 100)} AS alder, ${values.join(', ')} FROM range(${size}) AS t(i)`;
}

function query(dialect: DialectId): string {
  return countsQuery({
    dialect,
    table: 'uttrekk',
    indicators: INDICATORS,
    columns: COLUMNS,
    year: null,
    language: 'en',
  });
}

async function askDuckDb(connection: DuckDBConnection, parquet: string): Promise<readonly string[][]> {
  await connection.run(`CREATE VIEW uttrekk AS FROM '${parquet}'`);
  const answer = await connection.runAndReadAll(query('duckdb'));
  return [answer.columnNames(), ...answer.getRowsJson().map((row) => row.map(String))];
}

function figures(input: readonly string[]): string {
  const asked = ['bin/iplos.js', 'compute', ...input, '--reach', 'land', '--format', 'csv'];
  const ran = spawnSync(process.execPath, asked, { encoding: 'utf8', maxBuffer: 1 << 28 });
  // 1: the data have errors; the values 2 and 3 of a need are drawn too.
  if (ran.status !== 0 && ran.status !== 1) throw new Error(ran.stderr.slice(0, 500));
  return ran.stdout;
}

interface SparkAnswer {
  readonly rows: readonly string[][];
  /** Of the query alone. */
  readonly seconds: number;
  /** Until Java and the workers were there. */
  readonly started: number;
}

/** Persons in all lines: each indicator counts every row. */
function personsIn([header = [], ...rows]: readonly (readonly string[])[]): number {
  const at = header.indexOf('persons');
  return rows.reduce((sum, row) => sum + Number(row[at]), 0);
}

async function askSpark(parquet: string): Promise<SparkAnswer | null> {
  const servant = startSparkServant();
  if (servant === null) return null;
  try {
    return await servant.ask({ table: 'uttrekk', parquet, sql: query('spark') });
  } finally {
    await servant.close();
  }
}

function sorted(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.join(';'))
    .sort()
    .join('\n');
}
