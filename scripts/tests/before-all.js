/** What all tests of a run share is made once, before the first: the simulator's scripts; and the add-in, beside the quick tests. */
const { spawn } = require('node:child_process');
const path = require('node:path');
const { requireTs } = require('../require-ts');

module.exports = async (config) => {
  process.env.PAGE_SCRIPTS = requireTs('simulated-excel/harness/make-page-scripts.ts').makePageScripts(
    path.join(config.rootDir, 'out', 'page-scripts'),
  );
  const isWholeRun = !config.filter && !config.testPathPatterns.isSet() && !config.onlyChanged;
  // One that does not build is told of by the tests that need it.
  if (isWholeRun) spawn(process.execPath, [path.join(__dirname, 'build-addin.js')], { stdio: 'ignore' });
};
