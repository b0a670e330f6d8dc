/**
 * Loads a TypeScript script: Node 20 cannot, and the scripts share typed code with the tests. `requireTs('scripts/validate/main.ts')`
 * bundles the file with what it imports from this repository (packages stay outside) and gives its exports, as `require` does.
 */
const { builtinModules } = require('node:module');
const Module = require('node:module');
const path = require('node:path');
const esbuild = require('esbuild');

const ROOT = path.join(__dirname, '..');

function requireTs(file) {
  const entry = path.join(ROOT, file);
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    external: builtinModules,
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  const loaded = new Module(entry, module);
  loaded.filename = entry;
  loaded.paths = Module._nodeModulePaths(ROOT);
  loaded._compile(outputFiles[0].text, entry);
  return loaded.exports;
}

module.exports = { requireTs };
