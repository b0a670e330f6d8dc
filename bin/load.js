'use strict';

/**
 * Runs a bundle as `require` would, but from code that was compiled when it was built (scripts/build-cli.js), where that fits the Node
 * at hand: compiling it anew is a good part of what a short command takes. Node says itself whether it fits; if not, it compiles.
 */
const { readFileSync } = require('node:fs');
const { dirname } = require('node:path');
const Module = require('node:module');
const vm = require('node:vm');

/** As Node wraps a module, and the way to packages that are opened when they are asked for: a script of its own may not import. */
const WRAPPER = '(function (exports, require, module, __filename, __dirname, importPackage) {';
const importPackage = (name) => import(name);

/** Where the compiled code of a bundle is kept. */
const compiledOf = (bundle) => bundle.replace(/\.js$/, '.compiled');

/** Runs the bundle at a whole path; returns the script, of which the build keeps what was compiled. */
function load(bundle) {
  const script = new vm.Script(`${WRAPPER}${readFileSync(bundle, 'utf8')}\n})`, {
    filename: bundle,
    cachedData: compiled(bundle),
  });
  const made = new Module(bundle, module);
  made.filename = bundle;
  made.paths = Module._nodeModulePaths(dirname(bundle));
  script
    .runInThisContext()
    .call(made.exports, made.exports, made.require.bind(made), made, bundle, dirname(bundle), importPackage);
  return script;
}

function compiled(bundle) {
  try {
    return readFileSync(compiledOf(bundle));
  } catch {
    return undefined;
  }
}

module.exports = { load, compiledOf };
