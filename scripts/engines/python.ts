import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, StoredCell } from '../../test/started/databases';

/**
 * SQLite, or Spark with two worker processes over partitioned Parquet, through Python; each question starts it anew.
 *
 * @returns null where Python does not have it
 */
export async function startPython(engine: 'sqlite' | 'spark'): Promise<Database | null> {
  const needed = engine === 'sqlite' ? 'import sqlite3' : 'import pyspark';
  const hasIt = spawnSync('python3', ['-c', needed]).status === 0;
  const hasJava = engine === 'sqlite' || spawnSync('java', ['-version']).status === 0;
  if (!hasIt || !hasJava) return Promise.resolve(null);
  const folder = mkdtempSync(join(tmpdir(), 'iplos-engines-'));
  const [task, answer] = [join(folder, 'task.json'), join(folder, 'answer.json')];
  let filled: { table: string; columns: readonly string[]; rows: readonly (readonly StoredCell[])[] } | null =
    null;
  return Promise.resolve({
    dialect: engine,
    fill: (table, columns, rows) => {
      filled = { table, columns: Object.keys(columns), rows };
      return Promise.resolve();
    },
    ask: (sql) => {
      writeFileSync(task, JSON.stringify({ ...filled, sql, folder }));
      const script = join(process.cwd(), 'scripts', 'engines', `${engine}.py`);
      const ran = spawnSync('python3', [script, task, answer], { encoding: 'utf8', timeout: 600_000 });
      if (ran.status !== 0) throw new Error(`${engine}: ${ran.stderr.slice(-2000)}`);
      return Promise.resolve(JSON.parse(readFileSync(answer, 'utf8')) as string[][]);
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  });
}
