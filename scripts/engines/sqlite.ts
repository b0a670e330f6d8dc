import type { Database, StoredCell } from '../../test/started/databases';
import { startServant } from './python';

/** SQLite through Python; null where its module is not there. */
export function startSqlite(): Promise<Database | null> {
  const servant = startServant('sqlite.py', 'sqlite3');
  if (servant === null) return Promise.resolve(null);
  let filled: { table: string; columns: readonly string[]; rows: readonly (readonly StoredCell[])[] } | null =
    null;
  return Promise.resolve({
    dialect: 'sqlite',
    fill: (table, columns, rows) => {
      filled = { table, columns: Object.keys(columns), rows };
      return Promise.resolve();
    },
    ask: async (sql) => (await servant.ask<{ readonly rows: string[][] }>({ ...filled, sql })).rows,
    close: servant.close,
  });
}
