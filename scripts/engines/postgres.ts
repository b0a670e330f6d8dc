import { PGlite } from '@electric-sql/pglite';
import { batches, creation, insertion, type Database } from '../../test/started/databases';

/** PostgreSQL as WebAssembly, in memory. */
export async function startPostgres(): Promise<Database> {
  const database = await PGlite.create();
  return {
    dialect: 'postgres',
    fill: async (table, columns, rows) => {
      await database.exec(creation(table, columns));
      for (const batch of batches(rows)) await database.exec(insertion(table, batch));
    },
    ask: async (sql) => {
      const { fields, rows } = await database.query<unknown[]>(sql, [], { rowMode: 'array' });
      return [fields.map(({ name }) => name), ...rows.map((row) => row.map(String))];
    },
    close: async () => database.close(),
  };
}
