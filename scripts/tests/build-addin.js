/** Builds the add-in that the tests open, unless it is there already. */
const { requireTs } = require('../require-ts');

requireTs('scripts/built-addin.ts')
  .builtAddIn()
  .catch(() => process.exit(1));
