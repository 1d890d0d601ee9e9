const { default: Sequencer } = require("@jest/test-sequencer");

/** What a file takes where no run has measured it yet, in ms by its path: the first line that fits. */
const GUESSES = [
  [/\/trust\//, 60_000],
  [/\/test\/(release|build)\.test\.ts$/, 40_000],
  [/\/e2e\//, 30_000],
  [/\/excel\//, 10_000],
  [/\/taskpane\/(view|watch)\//, 10_000],
  [/./, 1_000],
];

/**
 * Jest's order of test files, by what each took the last time, but also on a machine that has run none:
 * there Jest goes by size, and the longest files, which play what others describe, are small and would
 * come last, one worker busy with them and the others idle.
 */
module.exports = class LongestFirst extends Sequencer {
  time(test) {
    return super.time(test) ?? GUESSES.find(([files]) => files.test(test.path))[1];
  }
};
