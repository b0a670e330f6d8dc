/**
 * `npm run test:corpus DIR`: reads every workbook below a folder with the project's reader and with LibreOffice, and compares them cell by
 * cell. Nothing of the folder is kept. Exit code 1 when something differs, 2 when nothing could be compared.
 */
const { requireTs } = require('./require-ts');

const { testCorpus } = requireTs('scripts/corpus/main.ts');

testCorpus(process.argv[2], (line) => console.log(line)).then((code) => (process.exitCode = code));
