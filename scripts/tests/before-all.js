/** What all tests of a run share is made once, before the first: the simulator's scripts. */
const path = require('node:path');
const { requireTs } = require('../require-ts');

module.exports = async (config) => {
  process.env.PAGE_SCRIPTS = requireTs('simulated-excel/harness/make-page-scripts.ts').makePageScripts(
    path.join(config.rootDir, 'out', 'page-scripts'),
  );
};
