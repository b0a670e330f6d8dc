const Sequencer = require('@jest/test-sequencer').default;
const { isSlow } = require('./lanes');

/** The slow tests come last: by then the add-in they need has been built beside the quick ones. */
class SlowLast extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const slow = sorted.filter(({ path }) => isSlow(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
    return [...sorted.filter(({ path }) => !isSlow(path)), ...slow];
  }
}
module.exports = SlowLast;
