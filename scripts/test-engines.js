/**
 * `npm run test:engines`: the finest counts by every engine there is here, against those the evaluator makes of the same rows: DuckDB,
 * PostgreSQL (a server, or WebAssembly), SQLite, Spark with two worker processes, the text for SQL Server parsed as T-SQL and run on DuckDB;
 * and worksheets with a broken rule, in LibreOffice. What is missing is named; `scripts/engines/prepare.sh` gets it. Exit code 1 when one
 * differs, or one is missing where `--all` asks for all of them.
 */
const { requireTs } = require('./require-ts');

const { testEngines } = requireTs('scripts/engines/main.ts');

testEngines(process.argv.includes('--all'), (line) => console.log(line)).then(
  (code) => (process.exitCode = code),
);
