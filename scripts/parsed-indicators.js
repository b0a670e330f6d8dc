'use strict';

/**
 * Puts in the place of src/shipped-indicators.ts, which parses the shipped definitions, what parsing them gives: JSON, frozen through and
 * through as parsing leaves it (test/hosts/cli/start-up.test.ts holds the two equal).
 */
const { join } = require('node:path');

const { directImports } = require('./direct-imports.js');

const root = join(__dirname, '..');
const PARSING = join(root, 'src', 'shipped-indicators.ts');

/** The shipped indicators, parsed by the source itself. */
async function parsedIndicators() {
  const { outputFiles } = await require('esbuild').build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: [PARSING],
    format: 'cjs',
    platform: 'node',
    plugins: [directImports],
    write: false,
  });
  const made = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(made, made.exports, require);
  return made.exports.INDICATORS;
}

/** @type {import('esbuild').Plugin} */
const indicatorsParsed = {
  name: 'parsed-indicators',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]shipped-indicators\.ts$/ }, async () => ({
      contents: `const frozen = (value) => {
          if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
          return value;
        };
        export const INDICATORS = frozen(${JSON.stringify(await parsedIndicators())});`,
      loader: 'js',
    }));
  },
};

module.exports = { indicatorsParsed, parsedIndicators };
