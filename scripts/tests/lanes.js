/**
 * Which tests are quick: those that start no browser, no build and no other program, and do not stand in test/e2e, where what takes
 * long belongs. The first is read off what a test imports, by whatever way, so that a new test is in its lane without anybody marking it.
 */
const { existsSync, readFileSync, statSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..', '..');
/** What takes long. */
const E2E = path.join(ROOT, 'test', 'e2e') + path.sep;
/** What starts something. */
const STARTERS = /^(playwright-core|webpack|esbuild|(node:)?child_process)$/;
/** Gives a test its browser. */
const BROWSER = path.join(ROOT, 'test', 'started', 'browser.ts');
/** Bundles two small scripts, which a run of tests has made beforehand. */
const MADE_BEFOREHAND = path.join(ROOT, 'simulated-excel', 'harness', 'page-script.ts');
/** A group of slow tests, as groups.js names it. */
const SLOW_GROUP = path.join(ROOT, 'out', 'groups', 'slow-');
const ENDS = ['', '.ts', '.tsx', '.js', '/index.ts'];

/** Whether a test file, or a group of them, starts a browser, a build or another program; `file` is its whole path. */
function isSlow(file) {
  return file.startsWith(SLOW_GROUP) || file.startsWith(E2E) || reaches(file, new Set());
}

/** Whether a module imports a starter, itself or through others; `seen` are those already looked at. */
function reaches(file, seen) {
  if (seen.has(file)) return false;
  seen.add(file);
  const { starts, modules } = importsOf(file);
  return file === BROWSER || starts || modules.some((each) => reaches(each, seen));
}

const KNOWN = new Map();

function importsOf(file) {
  const known = KNOWN.get(file);
  if (known) return known;
  const found = { starts: false, modules: [] };
  KNOWN.set(file, found);
  // Types start nothing.
  const text = readFileSync(file, 'utf8').replace(/^(import|export) type\b[^;]*;/gm, '');
  for (const [, name] of text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\brequire\(\s*)'([^']+)'/g)) {
    if (STARTERS.test(name)) found.starts ||= file !== MADE_BEFOREHAND;
    if (!name.startsWith('.')) continue;
    const at = path.join(path.dirname(file), name);
    const module = ENDS.map((end) => at + end).find((each) => existsSync(each) && statSync(each).isFile());
    if (module && /\.(tsx?|js)$/.test(module)) found.modules.push(module);
  }
  return found;
}

module.exports = { isSlow };
