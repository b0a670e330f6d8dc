const officeAddins = require('eslint-plugin-office-addins');
const tseslint = require('typescript-eslint');

/**
 * The walls of the house (README.md and CONTRIBUTING.md show the map). Each room may import itself and what is
 * listed; test/architecture.test.ts checks the same on the import graph, so a wall cannot be lost by editing this file.
 */
const noHostApis = [
  { name: 'window', message: 'The core and hosts know no browser.' },
  { name: 'document', message: 'The core knows no browser.' },
  { name: 'Office', message: 'Only hosts/excel and the start-up files speak to Office.' },
  { name: 'Excel', message: 'Only hosts/excel speaks to Excel.' },
  { name: 'fetch', message: 'Data never leaves the machine: no network calls.' },
  { name: 'XMLHttpRequest', message: 'Data never leaves the machine: no network calls.' },
  { name: 'WebSocket', message: 'Data never leaves the machine: no network calls.' },
];
const noNetwork = noHostApis.filter((g) => /network/.test(g.message));

const forbid = (patterns) => [
  'error',
  { patterns: patterns.map(([group, message]) => ({ group: [group].flat(), message })) },
];

module.exports = tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'docs/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: [
      'src/**/*.ts',
      'src/**/*.tsx',
      'test/**/*.ts',
      'test/**/*.tsx',
      'bench/**/*.ts',
      'workbench/**/*.ts',
      'workbench/**/*.tsx',
      'simulated-excel/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-namespace': 'off',
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-new-func': 'error',
    },
  },
  { files: ['src/**/*.ts', 'src/**/*.tsx'], rules: { 'no-restricted-globals': ['error', ...noNetwork] } },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noHostApis, 'console', 'process', 'localStorage', 'setTimeout'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock: take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'The core has no dice: take a seeded generator.' },
      ],
      'no-restricted-imports': forbid([
        [
          ['**/hosts/**', '**/hosts', '**/functions/**', '**/taskpane/**', '**/commands/**'],
          'The core knows no host.',
        ],
        [['**/published', '**/published/**'], 'The core knows nothing of what others printed.'],
        [
          ['**/definitions/indicators/**', '**/definitions/regions/**'],
          'Definitions are given to the core as an argument.',
        ],
        [['node:*', 'fs', 'path', 'react', 'react-dom', 'exceljs', '@microsoft/*'], 'The core is pure.'],
      ]),
    },
  },
  {
    files: [
      'src/layout/**/*.ts',
      'src/published/**/*.ts',
      'src/synthetic/**/*.ts',
      'src/lint/**/*.ts',
      'src/change/**/*.ts',
      'src/pictures/**/*.ts',
      'src/page/**/*.ts',
      'src/engines/**/*.ts',
      'src/dissemination/**/*.ts',
      'src/audit/**/*.ts',
    ],
    rules: {
      'no-restricted-globals': ['error', ...noHostApis, 'console', 'process', 'localStorage', 'setTimeout'],
      'no-restricted-imports': forbid([
        [
          ['**/hosts/**', '**/hosts', '**/functions/**', '**/taskpane/**', '**/commands/**'],
          'These wings know no host.',
        ],
        [['**/core/*', '**/core/*/**'], 'Use the public API, core/index.ts.'],
        [['node:*', 'fs', 'path', 'react', 'react-dom', 'exceljs', '@microsoft/*'], 'The wing is pure.'],
      ]),
    },
  },
  {
    files: ['src/hosts/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid([
        [
          ['react', 'react-dom', '@fluentui/*', '**/taskpane/**', '**/functions/**', '**/commands/commands'],
          'Hosts know no face.',
        ],
        [
          ['**/core/*/**', '**/published/*/**'],
          'Hosts use the public APIs, core/index.ts and published/index.ts.',
        ],
      ]),
    },
  },
  {
    // What the proxy objects of Office.js ask of those who use them. The rules that follow loads and reads do not see past a
    // function's end and are left out: the tests run the real library, which throws on such a read.
    files: ['src/hosts/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/functions/**/*.ts', 'src/commands/**/*.ts'],
    rules: {
      'no-restricted-imports': forbid([
        [['react', 'react-dom', '@fluentui/*'], 'Functions and commands have no view.'],
        [['**/hosts/xlsx/**', '**/hosts/cli/**'], 'Only the Excel host is used here.'],
        [['**/core/*/**'], 'Use the public API, core/index.ts.'],
      ]),
    },
  },
  {
    files: ['src/taskpane/**/*.ts', 'src/taskpane/**/*.tsx'],
    rules: {
      'no-restricted-imports': forbid([
        [
          ['**/hosts/xlsx/**', '**/hosts/cli/**'],
          'Only the Excel host is used here, from the start-up file.',
        ],
        [['**/core/*/**'], 'Use the public API, core/index.ts.'],
      ]),
    },
  },
);
