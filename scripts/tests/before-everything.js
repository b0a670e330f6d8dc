/** Before a run of every test: what each run begins with; and the add-in is built beside the quick tests. */
const { spawn } = require('node:child_process');
const path = require('node:path');
const beforeAll = require('./before-all');

module.exports = async (config) => {
  await beforeAll(config);
  // One that does not build is told of by the tests that need it.
  spawn(process.execPath, [path.join(__dirname, 'build-addin.js')], { stdio: 'ignore' });
};
