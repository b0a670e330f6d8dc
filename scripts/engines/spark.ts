import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDuckDb, type Database } from '../../test/started/databases';
import { startServant, type PythonServant } from './python';

/** Spark with two worker processes, as a program that answers tasks; null where pyspark or Java is not there. */
export function startSparkServant(options: readonly string[] = []): PythonServant | null {
  if (spawnSync('java', ['-version']).status !== 0) return null;
  return startServant('spark.py', 'pyspark', options);
}

/** The same as a database, its tables Parquet in four partitions. */
export async function startSpark(): Promise<Database | null> {
  const servant = startSparkServant(['--small']);
  if (servant === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'iplos-engines-'));
  const writer = await startDuckDb();
  let [filled, tables] = ['', 0];
  return {
    dialect: 'spark',
    fill: async (table, columns, rows) => {
      await writer.fill(table, columns, rows);
      filled = table;
      await writer.ask(
        `COPY (SELECT *, rowid % 4 AS part FROM "${table}") TO '${folder}/${++tables}' (FORMAT parquet, PARTITION_BY (part))`,
      );
    },
    ask: async (sql) => {
      const task = { table: filled, parquet: join(folder, String(tables)), sql };
      return (await servant.ask<{ readonly rows: string[][] }>(task)).rows;
    },
    close: async () => {
      await servant.close();
      await writer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
