/**
 * `npm run attack -- FILE…`: what a patient reader can work out of the figures hidden in what the command wrote; `--random N`: the same
 * of extracts made by chance, held against the true figures. Without arguments it says how it is used.
 */
const { join } = require('node:path');
const { requireTs } = require('./require-ts');

const { main } = requireTs('scripts/attack/main.ts');

main(join(__dirname, '..'), process.argv.slice(2), (line) => console.log(line)).then(
  (code) => (process.exitCode = code),
);
