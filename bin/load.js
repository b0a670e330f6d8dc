'use strict';

/**
 * Runs a bundle as `require` would, but from code that an earlier run compiled, where that fits the Node at hand: compiling it anew is a
 * good part of what a short command takes. What a command compiled when it was run first is kept beside the bundle, if that may be
 * written. Node says itself whether what is kept fits; if not, it compiles.
 */
const { isAscii } = require('node:buffer');
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
const Module = require('node:module');
const vm = require('node:vm');

/** As Node wraps a module, and the way to packages that are opened when they are asked for: a script of its own may not import. */
const WRAPPER = '(function (exports, require, module, __filename, __dirname, importPackage) {';
const importPackage = (name) => import(name);

/** How the names of files with compiled code end. */
const COMPILED = '.compiled';

/** Where the compiled code is kept of the command that the arguments name: no run should wait for what others need. */
const compiledOf = (bundle, args) => {
  const name = /^[a-z-]+$/.test(args[0] ?? '') && !args.includes('--help') ? args[0] : '--help';
  return bundle.replace(/js$/, `${process.version}.${name}${COMPILED}`);
};

/** Runs the bundle at a whole path. */
function load(bundle, args) {
  const kept = compiledOf(bundle, args);
  const cachedData = readIfThere(kept);
  const script = new vm.Script(`${WRAPPER}${textOf(readFileSync(bundle))}\n})`, {
    filename: bundle,
    cachedData,
  });
  // A command that could not be carried out, or does not exist, has nothing worth keeping.
  if (cachedData === undefined) process.once('exit', (code) => code < 2 && keep(kept, script));
  const made = new Module(bundle, module);
  made.filename = bundle;
  made.paths = Module._nodeModulePaths(dirname(bundle));
  script
    .runInThisContext()
    .call(made.exports, made.exports, made.require.bind(made), made, bundle, dirname(bundle), importPackage);
}

/** A bundle is built as ASCII, for which Node needs half the room and no decoding. */
const textOf = (bytes) => bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');

/** Several runs may do so at once: each writes a file of its own, and gives it the name when it is whole. */
function keep(file, script) {
  const beside = `${file}.${process.pid}`;
  try {
    writeFileSync(beside, script.createCachedData());
    renameSync(beside, file);
  } catch {
    // A folder that may not be written: the command works as well, only slower.
    rmSync(beside, { force: true });
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { load, COMPILED };
