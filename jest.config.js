const { availableParallelism } = require('node:os');

/** Tests run the TypeScript as it is, stripped of its types; `npm run typecheck` checks the types. */
module.exports = {
  testEnvironment: '<rootDir>/scripts/tests/environment.ts',
  globalSetup: '<rootDir>/scripts/tests/before-all.js',
  testSequencer: '<rootDir>/scripts/tests/slow-last.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(read-excel-file|unzipper-esm|fflate|wasm-xlsxwriter|hyparquet|hyparquet-compressors|hyparquet-writer|hysnappy|fzstd|@ironcalc/wasm)/)',
  ],
  reporters: ['default', '<rootDir>/scripts/tests/closing-line.js'],
  // Three at a time also on two processors: about half of a run's time was spent waiting for a browser.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // Looked up in the sandbox of a test, these cost more than what most loops do with them.
  sandboxInjectedGlobals: [
    'Math',
    'Number',
    'BigInt',
    'String',
    'Array',
    'Object',
    'Map',
    'Set',
    'Int32Array',
    'Uint8Array',
    'Float64Array',
    'Uint32Array',
  ],
  // Longer than a test waits for a page (environment.ts), whose message says more.
  testTimeout: 240_000,
};
