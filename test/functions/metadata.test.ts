import { existsSync, readFileSync } from "fs";
import path from "path";
import { functionPages } from "../../scripts/functions-docs";
import { readFunctions } from "../../scripts/functions-metadata";
import contract from "./contract.json";

interface Parameter {
  name: string;
  description: string;
  optional?: boolean;
}
interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: Parameter[];
}
interface Metadata {
  allowErrorForDataTypeAny: boolean;
  allowCustomDataForDataTypeAny: boolean;
  functions: FunctionMetadata[];
}

let english: Metadata;
let chinese: Metadata;
let catalogue: {
  id: string;
  file: string;
  functionName: string;
  errors: string[];
  zh: { returns?: string; errors: string[] };
}[];
beforeAll(async () => {
  ({ english, chinese, catalogue } = await readFunctions());
});

const isChinese = (text: string) => /[\u3400-\u9fff]/.test(text);
const signature = (fn: FunctionMetadata) =>
  fn.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));

describe("both languages of the metadata", () => {
  test("have the same functions and parameters, each with its own description", () => {
    expect(chinese.functions.map((fn) => [fn.id, signature(fn)])).toEqual(
      english.functions.map((fn) => [fn.id, signature(fn)]),
    );
    const texts = (metadata: Metadata) =>
      metadata.functions.flatMap((fn) => [
        fn.description,
        ...fn.parameters.map(({ description }) => description),
      ]);
    expect(texts(english).filter((text) => !text || isChinese(text))).toEqual([]);
    expect(texts(chinese).filter((text) => !text || !isChinese(text))).toEqual([]);
  });

  test("translate what is returned and every error", () => {
    for (const { id, errors, zh } of catalogue) {
      expect([id, isChinese(zh.returns ?? "")]).toEqual([id, true]);
      expect([id, zh.errors.filter(isChinese).length]).toEqual([id, errors.length]);
    }
  });

  test("let errors and data types of input cells reach the functions", () => {
    for (const metadata of [english, chinese]) {
      expect(metadata.allowErrorForDataTypeAny).toBe(true);
      expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
    }
  });
});

test("every function has a test file of its own name, which calls it", () => {
  for (const { id, file, functionName } of catalogue) {
    const name = path.basename(file).replace(/\.ts$/, ".test.ts");
    const own = path.join(__dirname, name);
    const text = existsSync(own) ? readFileSync(own, "utf8") : "";
    const calls = new RegExp(`inCell\\(${functionName}\\)|\\b${id}!`).test(text);
    expect([name, calls, /^(?:test|describe)\b/m.test(text)]).toEqual([name, true, true]);
  }
});

test("the yield is called yield, though code cannot name a parameter so", () => {
  const names = english.functions.flatMap(({ parameters }) => parameters.map(({ name }) => name));
  expect(names).toContain("yield");
  expect(names).not.toContain("yld");
});

test("help leads to the function's own section", () => {
  const page = readFileSync(path.join(__dirname, "..", "..", "docs", "functions.md"), "utf8");
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title!.toLowerCase());
  for (const { id, helpUrl } of english.functions) {
    expect(helpUrl).toBe(`functions.md#${id.toLowerCase()}`);
    expect(headings.filter((heading) => heading === id.toLowerCase())).toHaveLength(1);
  }
});

describe("workbooks out there keep working:", () => {
  test("every function that was ever released is still there, its parameters in their order", () => {
    for (const [id, parameters] of Object.entries(contract)) {
      const fn = english.functions.find((one) => one.id === id);
      expect([id, fn && signature(fn).slice(0, parameters.length)]).toEqual([id, parameters]);
    }
  });

  test("what was added since is optional and stands at the end", () => {
    for (const fn of english.functions) {
      const released = (contract as Record<string, string[]>)[fn.id] ?? [];
      const added = released.length === 0 ? [] : fn.parameters.slice(released.length);
      expect([fn.id, added.filter(({ optional }) => !optional)]).toEqual([fn.id, []]);
    }
  });

  test("every function is under contract: else run npm run generate", () => {
    expect(Object.keys(contract)).toEqual(english.functions.map(({ id }) => id));
  });
});

test("docs/functions.md is fresh, in both languages: else run npm run generate", async () => {
  const pages: Record<string, string> = await functionPages();
  for (const [name, text] of Object.entries(pages)) {
    expect(readFileSync(path.join(__dirname, "..", "..", "docs", name), "utf8")).toBe(text);
  }
});
