'use strict';

/** How the command is bundled into parts: what every run has, and what commands, formats and inputs need beyond it, each opened when it is asked for. */
const { join } = require('node:path');

const about = require('../package.json');
const { directImports } = require('./direct-imports.js');
const { indicatorsParsed } = require('./parsed-indicators.js');

const root = join(__dirname, '..');
/** Small packages that go into the bundle; the others are opened when a command asks for them. */
const IN_BUNDLE = ['cli-progress', 'commander', 'papaparse', 'zod'];

/** @type {import('esbuild').BuildOptions} */
const bundling = {
  absWorkingDir: root,
  bundle: true,
  external: Object.keys({ ...about.dependencies, ...about.devDependencies }).filter(
    (name) => !IN_BUNDLE.includes(name),
  ),
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} */
const intoParts = {
  ...bundling,
  entryPoints: [join(root, 'src', 'hosts', 'cli', 'main.ts')],
  plugins: [indicatorsParsed, directImports],
  splitting: true,
  format: 'esm',
  // As modules: what is not used of a package stays out.
  mainFields: ['module', 'main'],
  conditions: ['import'],
};

module.exports = { bundling, intoParts };
