/**
 * Loads a test as Node loads a module, its types stripped: not in a sandbox of jest's, where what a test imports is loaded anew for
 * each and the same code takes a fifth longer. What is loaded stays for the tests that come after in the same process.
 */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync, version } = require('@swc/core');
const sourceMaps = require('source-map-support');
// Not that of the sandbox, whose `Number` is another: `expect.any(Number)` would know none.
const { jestExpect } = Module.createRequire(require.resolve('jest-circus'))('@jest/expect');

const ROOT = path.join(__dirname, '..', '..');
const STRIPPED = path.join(ROOT, '.cache', 'stripped');
const OWN = `${path.sep}node_modules${path.sep}`;
/** Packages written as ES modules alone, which Node 20 reads by `require` only in its later releases. */
const MODULES =
  /[\\/]node_modules[\\/](?:read-excel-file|unzipper-esm|fflate|wasm-xlsxwriter|hyparquet|hyparquet-compressors|hyparquet-writer|hysnappy|fzstd|@ironcalc[\\/]wasm)[\\/]/;
const OPTIONS = {
  jsc: { target: 'es2022', transform: { react: { runtime: 'automatic' } } },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  swcrc: false,
};
const KIND = JSON.stringify([version, OPTIONS]);

/** Node's own ways of loading, by the file's ending. */
const asNode = { '.js': Module._extensions['.js'] };

/** How an error tells where it was thrown, by the lines of the TypeScript. */
let traced;

/** Teaches this process to load TypeScript by `require`. Done twice, it changes nothing. */
function learnTypeScript() {
  if (traced) return;
  sourceMaps.install({ retrieveSourceMap: sourceMapOf });
  traced = Error.prepareStackTrace;
  mkdirSync(STRIPPED, { recursive: true });
  for (const end of ['.ts', '.tsx', '.mjs']) Module._extensions[end] = loadStripped;
  Module._extensions['.js'] = (module, file) =>
    (MODULES.test(file) ? loadStripped : asNode['.js'])(module, file);
}

function loadStripped(module, file) {
  module._compile(stripped(file), file);
}

/** The text of a file as Node takes it; kept by what it was made of, as jest keeps its own. */
function stripped(file) {
  const text = readFileSync(file, 'utf8');
  const kept = path.join(STRIPPED, createHash('sha256').update(KIND).update(file).update(text).digest('hex'));
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    // Seen for the first time.
  }
  const parser = /\.tsx?$/.test(file)
    ? { syntax: 'typescript', tsx: file.endsWith('x') }
    : { syntax: 'ecmascript' };
  const { code } = transformSync(text, { ...OPTIONS, jsc: { ...OPTIONS.jsc, parser }, filename: file });
  // Written beside and moved: several processes may write the same.
  const half = `${kept}.${process.pid}`;
  writeFileSync(half, code);
  renameSync(half, kept);
  return code;
}

/** For jest's lines of where a test failed; null where a file is not of these. */
function sourceMapOf(file) {
  if (!/\.tsx?$/.test(file)) return null;
  const [, map] = /\n\/\/# sourceMappingURL=data:[^,]*,(\S+)\s*$/.exec(stripped(file)) ?? [];
  return map === undefined ? null : { url: file, map: Buffer.from(map, 'base64').toString() };
}

/**
 * Loads a test file, which registers its tests by the `describe` and `test` of `globals`.
 * @param isWatched whether files may have changed since they were loaded
 */
function loadPlainly(file, globals, isWatched) {
  learnTypeScript();
  // Jest has lines of its own for what it loads itself, set anew for each file.
  Error.prepareStackTrace = traced;
  if (isWatched)
    for (const loaded of Object.keys(require.cache)) if (!loaded.includes(OWN)) delete require.cache[loaded];
  for (const name of GLOBALS) globalThis[name] = globals[name];
  globalThis.expect = jestExpect;
  require(file);
}

const GLOBALS = [
  'afterAll',
  'afterEach',
  'beforeAll',
  'beforeEach',
  'describe',
  'it',
  'test',
  'startedBrowser',
];

module.exports = { loadPlainly };
