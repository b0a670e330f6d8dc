const { existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const path = require('node:path');
const { isSlow } = require('./lanes');

const ROOT = path.join(__dirname, '..', '..');
/** What each test file took of the processor, as the environment of the tests writes it. */
const COSTS = path.join(ROOT, 'out', `test-costs-${process.pid}`);
const DEAREST = 10;

/**
 * A jest reporter that ends the run with what it cost: how long each lane took, which files took most of the processor (a
 * browser's and other programs' own work not counted), and one plain line of how the tests went.
 */
class ClosingLine {
  onRunStart() {
    mkdirSync(path.dirname(COSTS), { recursive: true });
    process.env.TEST_COSTS = COSTS;
    this.start = Date.now();
    this.quickEnd = this.start;
  }

  onTestResult({ path: file }) {
    if (isSlow(file)) return;
    this.quickEnd = Date.now();
  }

  onRunComplete(_contexts, results) {
    const seconds = (from, to) => `${Math.round((to - from) / 1000)} s`;
    const files = existsSync(COSTS) ? costs() : [];
    const slow = files.filter(([file]) => file.startsWith('test') && isSlow(path.join(ROOT, file))).length;
    const whole = files.reduce((sum, [, cost]) => sum + cost, 0);
    console.log(`Processor seconds of the tests: ${Math.round(whole)}, most of them in`);
    for (const [file, cost] of files.slice(0, DEAREST))
      console.log(`${cost.toFixed(1).padStart(6)}  ${file}`);
    console.log(
      `quick tests in ${seconds(this.start, this.quickEnd)}` +
        (slow > 0
          ? `, ${slow} files with a browser, a build or another program in ${seconds(this.quickEnd, Date.now())}`
          : ''),
    );
    console.log(
      `${results.numPassedTests} passed, ${results.numFailedTests} failed, ${results.numPendingTests} skipped`,
    );
  }
}

/** Files and their seconds, the dearest first. */
function costs() {
  const lines = readFileSync(COSTS, 'utf8');
  rmSync(COSTS);
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([file, microseconds]) => [file, Number(microseconds) / 1e6])
    .sort(([, a], [, b]) => b - a);
}

module.exports = ClosingLine;
