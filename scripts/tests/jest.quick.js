const path = require('node:path');
const base = require('../../jest.config.js');
const { groupTests } = require('./groups');

/** The quick tests, in groups. */
module.exports = {
  ...base,
  rootDir: path.join(__dirname, '..', '..'),
  roots: [...base.roots, '<rootDir>/out/groups'],
  testMatch: groupTests().quick,
};
