/**
 * `npm run test:engines`: the finest counts by every engine there is here, against those the evaluator makes of the same rows: DuckDB,
 * PostgreSQL as WebAssembly, SQLite and Spark with two worker processes (Python, a JDK); and worksheets with a broken rule, in LibreOffice. Exit code 1 when one differs, or one is missing
 * where `--all` asks for all of them.
 */
const { requireTs } = require('./require-ts');

const { testEngines } = requireTs('scripts/engines/main.ts');

testEngines(process.argv.includes('--all'), (line) => console.log(line)).then(
  (code) => (process.exitCode = code),
);
