import { readdirSync } from "node:fs";

/** A function has a test file of its name. */
const OF_EACH_FUNCTION = readdirSync(new URL("../../src/functions/", import.meta.url))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.replace(/\.ts$/, ""));

/** Of a sheet: what is told of it at a glance. */
const QUICK_FOR_SHEETS = [
  "address",
  "formula-addresses",
  "scan",
  "let",
  "marks",
  "references",
  "dialects",
  "looks",
].map((name) => `sheet/${name}.test.ts`);

/** Of a sheet: what an engine calculates of it, the most telling first. */
const SHEETS_CALCULATED = ["table", "blocks/front-page", "blocks/second-page", "charts", "words"]
  .concat([
    "describe",
    "book",
    "replay",
    "blocks/inputs",
    "blocks/figures",
    "blocks/verdict",
    "blocks/colours",
    "blocks/workings",
  ])
  .map((name) => `sheet/${name}.test.ts`);

/**
 * What is mutated together, and the tests that judge it: those next to the code and no slow ones, so
 * that a mutant costs a fraction of a second and a folder minutes. `tests` are folders or files under
 * `test/`, asked in this order.
 */
export const FOLDERS = {
  numbers: {
    code: ["src/numbers/*.ts"],
    tests: ["numbers"],
  },
  lanes: {
    code: ["src/numbers/lanes/**/*.ts"],
    tests: ["numbers/lanes"],
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
    tests: ["faults", "shapes", "vectors", "examples", "cells", "ranges", "book", "wholeranges"]
      .concat(["lanes"], OF_EACH_FUNCTION)
      .map((name) => `functions/${name}.test.ts`),
  },
  sheet: {
    code: ["src/sheet/*.ts", "src/sheet/formula/*.ts"],
    tests: QUICK_FOR_SHEETS.concat(SHEETS_CALCULATED),
  },
  blocks: {
    code: ["src/sheet/blocks/*.ts"],
    tests: QUICK_FOR_SHEETS.concat(SHEETS_CALCULATED),
  },
  import: {
    code: ["src/sheet/import/*.ts"],
    tests: ["sheet/import"],
  },
};
