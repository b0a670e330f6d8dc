import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { RawCell } from '../../src/core/persons/snapshot';
import { newFigures, placeOf, type Figures } from '../figures';

/** A DuckDB in memory holding the rows, typed; loading is not timed. */
export async function duckdbTable(rows: readonly (readonly RawCell[])[]): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    'CREATE TABLE p (y SMALLINT, k VARCHAR, a SMALLINT, n9 TINYINT, r10 TINYINT, n13 TINYINT, r14 TINYINT)',
  );
  const appender = await connection.createAppender('p');
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    appender.appendSmallInt(row[1] as number);
    appender.appendVarchar(row[2] as string);
    if (row[3] === '') appender.appendNull();
    else appender.appendSmallInt(row[3] as number);
    for (let column = 4; column < 8; column++) {
      if (row[column] === '') appender.appendNull();
      else appender.appendTinyInt(row[column] as number);
    }
    appender.endRow();
  }
  appender.closeSync();
  return connection;
}

const COUNTS = [
  ['n9', 'r10'],
  ['n13', 'r14'],
].flatMap(([need, received]) => [
  `count_if(${need} = 1)`,
  `count_if(${need} = 1 AND ${received} = 1)`,
  `count_if(${need} = 1 AND ${received} = 2)`,
  `count_if(${need} = 1 AND ${received} = 3)`,
  `count_if(${need} = 1 AND ${received} IS NULL)`,
]);

/** Finest cells first, then GROUPING SETS over them: the faster of the two plain SQL forms. */
const SQL = `
  WITH finest AS (
    SELECT y, k, CASE WHEN a IS NULL THEN 3 WHEN a <= 17 THEN 0 WHEN a <= 66 THEN 1 ELSE 2 END AS g,
      ${COUNTS.map((count, i) => `${count} AS c${i}`).join(', ')}
    FROM p GROUP BY ALL
  ), placed AS (SELECT *, substr(k, 1, 2) AS f FROM finest)
  SELECT y, f, k, g, ${COUNTS.map((_, i) => `sum(c${i})::DOUBLE AS c${i}`).join(', ')}
  FROM placed
  GROUP BY GROUPING SETS ((y), (y, f), (y, k), (y, g), (y, f, g), (y, k, g))`;

export async function duckdb(connection: DuckDBConnection): Promise<Figures> {
  const reader = await connection.runAndReadAll(SQL);
  const [y = [], f = [], k = [], g = [], ...counts] = reader.getColumns();
  const figures = newFigures();
  for (let row = 0; row < y.length; row++) {
    if (g[row] === 3) continue;
    const region = (k[row] ?? f[row] ?? '0') as string;
    const age = g[row] === null ? 'all' : (['0-17', '18-66', '67+'][g[row] as number] as string);
    for (let i = 0; i < counts.length; i++) {
      figures[placeOf(Math.floor(i / 5), y[row] as number, region, age) + (i % 5)] = counts[i]?.[
        row
      ] as number;
    }
  }
  return figures;
}
