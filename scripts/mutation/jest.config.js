/** How Stryker runs the tests that judge mutants: in the files that `two-files.mjs` writes. */
const base = require("../../jest.config.js");

module.exports = {
  ...base,
  rootDir: "../..",
  roots: ["<rootDir>/test/mutation"],
  setupFiles: ["<rootDir>/scripts/mutation/setup.js"],
};
