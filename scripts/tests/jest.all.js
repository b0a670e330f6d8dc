const path = require('node:path');
const base = require('../../jest.config.js');
const { groupTests } = require('./groups');

const { quick, slow } = groupTests();

/** Every test, in groups. */
module.exports = {
  ...base,
  rootDir: path.join(__dirname, '..', '..'),
  globalSetup: '<rootDir>/scripts/tests/before-everything.js',
  roots: [...base.roots, '<rootDir>/out/groups'],
  testMatch: [...quick, ...slow],
};
