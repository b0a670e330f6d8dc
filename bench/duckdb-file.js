/**
 * A CSV file of rows → all figures as CSV, by DuckDB as one would use it: its reader, GROUPING SETS over the finest cells, its writer, two
 * threads. `node bench/duckdb-file.js FILE OUTPUT [person]`; with `person` each counts once a year, by the latest date, else the last row.
 */
const { DuckDBInstance } = require('@duckdb/node-api');

const [, , file, output, person] = process.argv;
const types = {
  [person ? 'løpenr' : 'rad']: 'VARCHAR',
  år: 'SMALLINT',
  kommunenr: 'VARCHAR',
  alder: 'SMALLINT',
  'kode 9': 'TINYINT',
  'kode 10': 'TINYINT',
  'kode 13': 'TINYINT',
  'kode 14': 'TINYINT',
  ...(person ? { registrertdato: 'DATE' } : {}),
};
const columns = Object.entries(types).map(([name, type]) => `'${name}': '${type}'`);
const rows = `read_csv('${file}', delim = ';', header = true, columns = {${columns.join(', ')}})`;
const latest = `(
  SELECT *, row_number() OVER (PARTITION BY "løpenr", "år" ORDER BY registrertdato DESC NULLS LAST, place DESC) AS turn
  FROM (SELECT *, row_number() OVER () AS place FROM ${rows}) QUALIFY turn = 1)`;
const indicators = [
  ['arbeid-utdanning', '"kode 9"', '"kode 10"'],
  ['organisasjon-kultur-fritid', '"kode 13"', '"kode 14"'],
];
const outcomes = ['met', 'partiallyMet', 'unmet', 'unreported'];
const counts = indicators.flatMap(([, need, received]) => [
  `count_if(${need} = 1)`,
  ...['= 1', '= 2', '= 3', 'IS NULL'].map((is) => `count_if(${need} = 1 AND ${received} ${is})`),
]);
const long = indicators.flatMap(([id], i) =>
  outcomes.map(
    (outcome, o) =>
      `SELECT '${id}' AS indicator, year, code, age, '${outcome}' AS outcome, c${i * 5 + 1 + o} AS count, c${i * 5} AS denominator FROM sums`,
  ),
);
const sql = `COPY (
  WITH finest AS (
    SELECT "år" AS year, kommunenr AS k, CASE WHEN alder IS NULL THEN '' WHEN alder <= 17 THEN '0-17' WHEN alder <= 66 THEN '18-66' ELSE '67+' END AS g,
      ${counts.map((count, at) => `${count} AS c${at}`).join(', ')}
    FROM ${person ? latest : rows} GROUP BY ALL
  ), placed AS (SELECT *, substr(k, 1, 2) AS f FROM finest
  ), sums AS (
    SELECT year, coalesce(k, f, '0') AS code, coalesce(g, 'all') AS age, ${counts.map((_, at) => `sum(c${at})::BIGINT AS c${at}`).join(', ')}
    FROM placed GROUP BY GROUPING SETS ((year), (year, f), (year, k), (year, g), (year, f, g), (year, k, g)) HAVING age <> ''
  ), long AS (${long.join(' UNION ALL ')})
  SELECT *, CASE WHEN denominator > 0 THEN count / denominator END AS ratio, CASE WHEN denominator > 0 THEN round(100.0 * count / denominator, 1) END AS percent
  FROM long ORDER BY indicator, year, code, age, outcome
) TO '${output}' (HEADER, DELIMITER ';')`;

void (async () => {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  await (await database.connect()).run(sql);
})();
