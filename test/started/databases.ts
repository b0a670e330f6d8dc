import { DuckDBInstance } from '@duckdb/node-api';
import type { DialectId } from '../../src/engines';

/** A cell as a column of text or of numbers holds it. */
export type StoredCell = string | number | null;

/** A database started for a test; close it. */
export interface Database {
  readonly dialect: DialectId;
  /** Makes a table anew. `types` are SQL types that all databases here know. */
  readonly fill: (
    table: string,
    columns: Readonly<Record<string, string>>,
    rows: readonly (readonly StoredCell[])[],
  ) => Promise<void>;
  /** The answer, its header first, every value as text. */
  readonly ask: (sql: string) => Promise<readonly (readonly string[])[]>;
  readonly close: () => Promise<void>;
}

/** DuckDB in memory. */
export async function startDuckDb(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return {
    dialect: 'duckdb',
    fill: async (table, columns, rows) => {
      await connection.run(creation(table, columns));
      for (const batch of batches(rows)) await connection.run(insertion(table, batch));
    },
    ask: async (sql) => {
      const answer = await connection.runAndReadAll(sql);
      return [answer.columnNames(), ...answer.getRowsJson().map((row) => row.map(String))];
    },
    close: async () => connection.closeSync(),
  };
}

/** Makes the table anew. */
export function creation(table: string, columns: Readonly<Record<string, string>>): string {
  const named = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${type}`);
  return `DROP TABLE IF EXISTS ${quoted(table)}; CREATE TABLE ${quoted(table)} (${named.join(', ')});`;
}

/** Puts rows into it. */
export function insertion(table: string, rows: readonly (readonly StoredCell[])[]): string {
  const written = rows.map((row) => `(${row.map(literal).join(', ')})`);
  return `INSERT INTO ${quoted(table)} VALUES ${written.join(',\n')};`;
}

/** Five hundred rows at a time. */
export function batches<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / 500) }, (_none, at) =>
    rows.slice(at * 500, at * 500 + 500),
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(cell: StoredCell): string {
  if (cell === null) return 'NULL';
  return typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
}
