/**
 * The tests in a few groups, each of which jest runs as one file: a world of jest's own for each file would cost more than most of
 * the tests. `npx jest test/…` runs a file by itself as ever.
 */
const { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { isSlow } = require('./lanes');

const ROOT = path.join(__dirname, '..', '..');
const TESTS = path.join(ROOT, 'test');
const GROUPS = path.join(ROOT, 'out', 'groups');
/** As many of each lane that three workers end about together. */
const COUNT = { quick: 12, slow: 12 };

/** Writes the groups anew. Returns the paths of what jest runs for the quick tests, and for the others, in the order to run them. */
function groupTests() {
  const all = readdirSync(TESTS, { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => path.join(TESTS, name))
    .sort();
  const isE2e = (file) => file.startsWith(path.join(TESTS, 'e2e'));
  // What takes longest comes first, so that no processor is idle at the end.
  const slow = all.filter(isSlow).sort((one, other) => isE2e(other) - isE2e(one));
  const quick = all.filter((file) => !slow.includes(file));
  // One that asks for a world of its own has it.
  const alone = quick.filter((file) => readFileSync(file, 'utf8').includes('@jest-environment'));
  rmSync(GROUPS, { recursive: true, force: true });
  mkdirSync(GROUPS, { recursive: true });
  const together = quick.filter((file) => !alone.includes(file));
  return { quick: [...written('quick', together), ...alone], slow: written('slow', slow) };
}

/** Writes the groups of a lane; returns their paths. */
function written(lane, all) {
  return parted(all, COUNT[lane]).map((files, index) => {
    const group = path.join(GROUPS, `${lane}-${index + 1}.test.js`);
    writeFileSync(group, textOf(files));
    return group;
  });
}

/** Files in order, cut into `count` pieces of about as much text: neighbours import the same. */
function parted(files, count) {
  const sizes = files.map((file) => statSync(file).size);
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const groups = Array.from({ length: count }, () => []);
  let before = 0;
  files.forEach((file, index) => {
    groups[Math.floor((before / whole) * count)].push(file);
    before += sizes[index];
  });
  return groups.filter((group) => group.length > 0);
}

/** A group: each of its files a block of that name; one that cannot be loaded fails by itself. */
function textOf(files) {
  const loads = files.map((file) => `load(${JSON.stringify(path.relative(ROOT, file))});\n`);
  return `const { join } = require('node:path');
function load(file) {
  describe(file, () => {
    try {
      require(join(${JSON.stringify(ROOT)}, file));
    } catch (error) {
      test('is loaded', () => {
        throw error;
      });
    }
  });
}
${loads.join('')}`;
}

module.exports = { groupTests };
