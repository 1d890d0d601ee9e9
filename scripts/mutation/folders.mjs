/**
 * What is mutated together, and the tests that judge it: those next to the code and no slow ones, so
 * that a mutant costs a second and a folder minutes. `tests` are folders or files under `test/`.
 */
export const FOLDERS = {
  numbers: {
    code: ["src/domain/numbers/**/*.ts"],
    tests: ["domain/numbers"],
  },
  lanes: {
    code: ["src/domain/lanes/**/*.ts"],
    tests: ["domain/lanes"],
  },
  signals: {
    code: ["src/domain/signals/**/*.ts"],
    tests: ["domain/signals"],
  },
  history: {
    code: ["src/domain/history/**/*.ts"],
    tests: ["domain/history"],
  },
  position: {
    code: ["src/domain/position/**/*.ts"],
    tests: ["domain/position"],
  },
  bond: {
    code: ["src/domain/bond/**/*.ts"],
    tests: ["domain/bond", "domain/margin.test.ts"],
  },
  formulas: {
    code: ["src/domain/*.ts", "src/domain/data/**/*.ts"],
    tests: ["domain/formulas", "domain/margin.test.ts"],
  },
  functions: {
    code: ["src/functions/**/*.ts"],
    tests: ["functions"],
  },
  sheet: {
    code: ["src/sheet/**/*.ts"],
    tests: ["sheet"],
  },
};
