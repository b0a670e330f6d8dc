const { isSlow } = require('./lanes');

/**
 * A jest reporter that ends the run with how long each lane took and one plain line, so that a log says at a glance what was
 * run and where the time went.
 */
class ClosingLine {
  onRunStart() {
    this.start = Date.now();
    this.quickEnd = this.start;
    this.quick = 0;
  }

  onTestResult({ path }) {
    if (isSlow(path)) return;
    this.quick++;
    this.quickEnd = Date.now();
  }

  onRunComplete(_contexts, results) {
    const seconds = (from, to) => `${Math.round((to - from) / 1000)} s`;
    const slow = results.numTotalTestSuites - this.quick;
    console.log(
      `${results.numTotalTestSuites} test files: ${this.quick} quick ones in ${seconds(this.start, this.quickEnd)}` +
        (slow > 0
          ? `, ${slow} with a browser, a build or another program in ${seconds(this.quickEnd, Date.now())}`
          : ''),
    );
    console.log(
      `${results.numPassedTests} passed, ${results.numFailedTests} failed, ${results.numPendingTests} skipped`,
    );
  }
}
module.exports = ClosingLine;
