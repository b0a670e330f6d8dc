const { availableParallelism } = require('node:os');

const STRIP = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
};

/** Tests run the TypeScript as it is, stripped of its types; `npm run typecheck` checks the types. */
module.exports = {
  testEnvironment: '<rootDir>/scripts/tests/environment.ts',
  globalSetup: '<rootDir>/scripts/tests/before-all.js',
  testSequencer: '<rootDir>/scripts/tests/slow-last.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.test\\.tsx?$': ['<rootDir>/scripts/tests/plain-test.js', STRIP],
    '^.+\\.(t|j)sx?$': ['@swc/jest', STRIP],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(read-excel-file|unzipper-esm|fflate|wasm-xlsxwriter|hyparquet|hyparquet-compressors|hyparquet-writer|hysnappy|fzstd|@ironcalc/wasm)/)',
  ],
  reporters: ['default', '<rootDir>/scripts/tests/closing-line.js'],
  // Three at a time also on two processors: about half of a run's time was spent waiting for a browser.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // Longer than a test waits for a page (environment.ts), whose message says more.
  testTimeout: 240_000,
};
