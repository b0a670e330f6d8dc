import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  ageSource,
  readCounts,
  readHeader,
  startReading,
  type ColumnMap,
  type ReadingRequest,
} from '../../../core';
import { countsQuery } from '../../../engines';
import { startDuckDb, type DuckDb } from '../../files/duck-db';
import { fileError } from '../../files/file-error';
import type { AskedQuestion } from '../options/question';
import type { ReadTable } from '../options/read-table';
import { UsageError } from '../options/usage-error';

/** What is said of a database beside the question. */
export interface DatabaseChoice {
  readonly table?: string;
  readonly groupBy?: readonly string[];
}

/**
 * Counts the rows of a table where they lie, in a DuckDB database ([ENG-1]), and takes the counts on ([ENG-2]). Its columns are found as
 * those of a file are. The database is opened for reading alone.
 *
 * @throws UsageError where DuckDB is not installed, the file is no database, or the table is not there; InputError where there is no file
 */
export async function countsFromDuckDb(
  file: string,
  choice: DatabaseChoice,
  { request }: AskedQuestion,
): Promise<ReadTable> {
  if (choice.groupBy !== undefined) throw new UsageError({ kind: 'notWithCounts', option: '--group-by' });
  await access(file).catch((error: unknown) => {
    throw fileError(file, error);
  });
  const database = await startDuckDb(file).catch((error: unknown) => {
    throw new UsageError({ kind: 'notADatabase', file, reason: firstLine(error) });
  });
  if (database === null) throw new UsageError({ kind: 'duckDbMissing' });
  try {
    return await countedIn(database, file, choice.table, request);
  } finally {
    database.close();
  }
}

async function countedIn(
  database: DuckDb,
  file: string,
  named: string | undefined,
  request: ReadingRequest,
): Promise<ReadTable> {
  const table = await tableIn(database, file, named);
  const source = `${basename(file)}, ${table}`;
  const [headers = []] = await database.ask(`SELECT * FROM ${quotedTable(table)} LIMIT 0`);
  const { map } = readHeader([headers], source, 1, {
    indicators: request.indicators,
    required: request.required,
    columns: request.columns ?? {},
    groupBy: [],
  });
  const year = request.withYearBefore === true ? null : (request.year ?? null);
  if (map === null || map.indicators.length === 0) {
    // What is wrong with the columns is said as of a file that has them.
    const reading = startReading(request);
    reading.add({ source, firstRow: 1, firstColumn: 1, rows: [headers] });
    return { tabulation: reading.finish(), source, columns: null };
  }
  if (!map.columns.has('year') && year === null)
    throw new UsageError({ kind: 'optionMissing', option: '--year', choices: [] });
  const query = countsQuery({
    dialect: 'duckdb',
    table,
    indicators: map.indicators,
    columns: columnsAsked(map),
    year,
    language: 'nb',
  });
  const rows = await database.ask(query);
  const { required, classification } = request;
  const counts = { indicators: map.indicators, required, classification, year };
  return {
    tabulation: readCounts([{ source, firstRow: 1, firstColumn: 1, rows }], counts),
    source,
    columns: null,
  };
}

/** Role → column; of several that ages could come from, the one that is read. */
function columnsAsked(map: ColumnMap): Readonly<Record<string, string>> {
  const source = ageSource(map)?.role;
  if (source === 'birthDate') throw new UsageError({ kind: 'birthDateNotInSql' });
  return Object.fromEntries(
    [...map.columns]
      .filter(([role]) => role === source || !['age', 'birthYear', 'birthDate'].includes(role))
      .map(([role, { header }]) => [role, header]),
  );
}

async function tableIn(database: DuckDb, file: string, named: string | undefined): Promise<string> {
  const [, ...found] = await database.ask(
    "SELECT CASE WHEN table_schema = 'main' THEN table_name ELSE table_schema || '.' || table_name END FROM information_schema.tables ORDER BY 1",
  );
  const tables = found.map(([table = '']) => table);
  const [only] = tables;
  if (named === undefined && tables.length === 1 && only !== undefined) return only;
  const table = tables.find((one) => one.toLowerCase() === named?.toLowerCase());
  if (table === undefined) throw new UsageError({ kind: 'tableMissing', file, table: named ?? null, tables });
  return table;
}

function quotedTable(table: string): string {
  return table
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
}

function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line.replace(/\.+$/, '');
}
