import { startDuckDb, type Database } from '../../test/started/databases';
import { startServant } from './python';

/** The text for SQL Server, parsed as T-SQL by sqlglot, rewritten and asked of DuckDB; null where sqlglot is not there. */
export async function startSqlServerText(): Promise<Database | null> {
  const servant = startServant('tsql.py', 'sqlglot');
  if (servant === null) return null;
  const database = await startDuckDb();
  return {
    ...database,
    dialect: 'sqlserver',
    ask: async (sql) => database.ask((await servant.ask<{ readonly sql: string }>({ sql })).sql),
    close: async () => {
      await servant.close();
      await database.close();
    },
  };
}
