import { readFileSync } from "node:fs";
import path from "node:path";
import { evaluateExample } from "./support/example";
import { loadFunctions, type CustomFunction } from "./support/functions";

const read = (file: string) => readFileSync(path.join(__dirname, "..", file), "utf8");

/** Rows of a table that hold a formula and, in the next column, its result with or without a unit. */
const FORMULA_ROW = /\|\s*`(=CVS\.[^`]+)`\s*\|\s*([^|\s]+)[^|]*\|/g;

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

describe.each(["README.md", "README.zh-TW.md"])("%s", (file) => {
  test("shows the results that its formulas give, to the digits shown", () => {
    const rows = [...read(file).matchAll(FORMULA_ROW)];
    expect(rows.length).toBeGreaterThan(10);
    for (const [, formula = "", shown = ""] of rows) {
      const value = evaluateExample(formula, functions);
      expect([formula, rounded(value, shown)]).toEqual([formula, shown]);
    }
  });
});

function rounded(value: unknown, shown: string): string {
  const digits = shown.split(".")[1]?.length ?? 0;
  return typeof value === "number" ? value.toFixed(digits) : String(value);
}
