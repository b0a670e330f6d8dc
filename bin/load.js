'use strict';

/**
 * Runs a bundle as `require` would, but from code that was compiled when it was built (scripts/build-cli.js), where that fits the Node
 * at hand: compiling it anew is a good part of what a short command takes. Node says itself whether it fits; if not, it compiles.
 */
const { readFileSync } = require('node:fs');
const { dirname } = require('node:path');
const Module = require('node:module');
const vm = require('node:vm');

/** Where the compiled code of a bundle is kept. */
const compiledOf = (bundle) => bundle.replace(/\.js$/, '.compiled');

/** Runs the bundle at a whole path; returns the script, of which the build keeps what was compiled. */
function load(bundle) {
  const script = new vm.Script(Module.wrap(readFileSync(bundle, 'utf8')), {
    filename: bundle,
    cachedData: compiled(bundle),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const made = new Module(bundle, module);
  made.filename = bundle;
  made.paths = Module._nodeModulePaths(dirname(bundle));
  script
    .runInThisContext()
    .call(made.exports, made.exports, made.require.bind(made), made, bundle, dirname(bundle));
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
