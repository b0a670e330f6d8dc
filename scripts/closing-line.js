/** A jest reporter that ends the run with one plain line, so that a log says at a glance what was run. */
class ClosingLine {
  onRunComplete(_contexts, results) {
    console.log(`${results.numTotalTestSuites} test files`);
    console.log(
      `${results.numPassedTests} passed, ${results.numFailedTests} failed, ${results.numPendingTests} skipped`,
    );
  }
}
module.exports = ClosingLine;
