import type { DuckDBConnection } from '@duckdb/node-api';

/** DuckDB, which computes in this process; an optional package. Close it. */
export interface DuckDb {
  readonly version: string;
  /** Makes a table of columns of text. */
  readonly createTable: (table: string, columns: readonly string[]) => Promise<void>;
  /** Adds rows to it. */
  readonly append: (table: string, rows: readonly (readonly (string | null)[])[]) => Promise<void>;
  /** The answer, its header first, every value as text; NULL as ''. */
  readonly ask: (sql: string) => Promise<readonly (readonly string[])[]>;
  readonly close: () => void;
}

/**
 * Starts DuckDB.
 *
 * @param file a database, opened for reading alone; without one a new one in memory
 * @returns null where the package is not installed
 * @throws DuckDB's own error where the file is no database of its
 */
export async function startDuckDb(file?: string): Promise<DuckDb | null> {
  const library = await import('@duckdb/node-api').catch(() => null);
  if (library === null) return null;
  const instance =
    file === undefined
      ? await library.DuckDBInstance.create(':memory:')
      : await library.DuckDBInstance.create(file, { access_mode: 'READ_ONLY' });
  const connection: DuckDBConnection = await instance.connect();
  return {
    version: library.version(),
    createTable: async (table, columns) => {
      const named = columns.map((column) => `${quoted(column)} VARCHAR`).join(', ');
      await connection.run(`CREATE TABLE ${quoted(table)} (${named})`);
    },
    append: async (table, rows) => {
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const cell of row) {
          if (cell === null) appender.appendNull();
          else appender.appendVarchar(cell);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    ask: async (sql) => {
      const answer = await connection.runAndReadAll(sql);
      const rows = answer
        .getRowsJson()
        .map((row) => row.map((value) => (value === null ? '' : String(value))));
      return [answer.columnNames(), ...rows];
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
