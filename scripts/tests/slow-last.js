const Sequencer = require('@jest/test-sequencer').default;
const { isSlow } = require('./lanes');

/** The slow tests come last: by then the add-in they need has been built beside the quick ones. */
class SlowLast extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => !isSlow(path)), ...sorted.filter(({ path }) => isSlow(path))];
  }
}
module.exports = SlowLast;
