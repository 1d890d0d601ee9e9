import { readFileSync } from "fs";
import path from "path";
import { readFunctions } from "../../scripts/functions-metadata";
import { evaluateExample } from "../support/example";
import { loadFunctions, type CustomFunction } from "../support/functions";

let functions: Record<string, CustomFunction>;
let catalogue: { id: string; examples: { formula: string; result: string }[] }[];
beforeAll(async () => {
  functions = await loadFunctions();
  ({ catalogue } = await readFunctions());
});

test("every function has an example", () => {
  const without = catalogue.filter(({ examples }) => examples.length === 0).map(({ id }) => id);
  expect(without).toEqual([]);
});

test("every example gives the result that stands beside it", async () => {
  const examples = catalogue.flatMap((entry) => entry.examples);
  const shown = examples.map(({ formula, result }) => `${formula} → ${result}`);
  const computed = await Promise.all(
    examples.map(async ({ formula }) => {
      const value = await evaluateExample(formula, functions);
      return `${formula} → ${String(value)}`;
    }),
  );
  expect(computed).toEqual(shown);
});

describe.each(["method.md", "method.zh-TW.md"])("in docs/%s", (name) => {
  test("every figure beside a formula is what the formula gives, to the digits shown", () => {
    const page = readFileSync(path.join(__dirname, "..", "..", "docs", name), "utf8");
    const figures = [...page.matchAll(/`(=CVS\.[^`]+)` → `([^`]+)`/g)];
    expect(figures.length).toBeGreaterThan(20);
    for (const [, formula, shown] of figures) {
      const digits = shown!.split(".")[1]?.length ?? 0;
      const value = evaluateExample(formula!, functions) as number;
      expect(`${formula} → ${value.toFixed(digits)}`).toBe(`${formula} → ${shown}`);
    }
  });
});
