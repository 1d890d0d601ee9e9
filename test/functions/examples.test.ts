import { readFileSync } from "fs";
import path from "path";
import { filled } from "../../scripts/function-examples";
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

test("every example gives the result that stands beside it: else run npm run generate", async () => {
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

describe("npm run generate", () => {
  const block = (example: string) => `/**\n * @example ${example}\n * @named\n */`;

  test("fills in the result of an example, and corrects one", async () => {
    const written = block("=CVS.CARRY(3,4.82%,4.14%) → 0.0618");
    expect(await filled(block("=CVS.CARRY(3,4.82%,4.14%)"), functions)).toBe(written);
    expect(await filled(block("=CVS.CARRY(3,4.82%,4.14%) → 7"), functions)).toBe(written);
  });

  test("takes no example that gives no value", async () => {
    await expect(filled(block("=CVS.CARRY(0.5,4%,4%)"), functions)).rejects.toThrow(
      "no value in the example =CVS.CARRY(0.5,4%,4%): lev must be at least 1",
    );
    await expect(filled(block("=CVS.SHOCKTABLE(3,4.82%,4%,13,9%)"), functions)).rejects.toThrow(
      "take one by INDEX(",
    );
  });
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
