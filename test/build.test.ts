import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createContext, runInContext } from "node:vm";

/** What `npm run build` leaves for whoever serves it: the names and promises that others rely on. */
describe("a build", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "build-"));
  const read = (file: string) => readFileSync(path.join(folder, file), "utf8");

  beforeAll(() => {
    const webpack = require.resolve("webpack-cli/bin/cli.js");
    const args = [webpack, "--mode", "production", "--output-path", folder];
    execFileSync(process.execPath, args, { cwd: path.join(__dirname, ".."), stdio: "ignore" });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("holds every file that Excel asks for by its name", () => {
    const icons = [16, 32, 64, 80, 128].map((size) => `icon-${size}.png`);
    expect(readdirSync(path.join(folder, "assets"))).toEqual(expect.arrayContaining(icons));
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining([
        "functions.js",
        "functions.json",
        "functions-zh-TW.json",
        "manifest.xml",
        "taskpane.html",
        "taskpane.js",
      ]),
    );
  });

  test("has in functions.js a classic script that needs only CustomFunctions, and registers every function", () => {
    const registered: Record<string, unknown> = {};
    const associate = (id: string, implementation: unknown) => {
      registered[id] = implementation;
    };
    const globals = createContext(
      { CustomFunctions: { associate } },
      { codeGeneration: { strings: false, wasm: false } },
    );
    runInContext(read("functions.js"), globals);
    const { functions } = JSON.parse(read("functions.json")) as { functions: { id: string }[] };
    expect(Object.keys(registered).sort()).toEqual(functions.map(({ id }) => id).sort());
    const carry = registered.CARRY as (...args: number[]) => number;
    expect(carry(3, 0.0482, 0.0414)).toBe(0.0618);
  });

  test("lets errors of input cells reach the functions, in both languages", () => {
    for (const file of ["functions.json", "functions-zh-TW.json"]) {
      expect(JSON.parse(read(file))).toMatchObject({ allowErrorForDataTypeAny: true });
    }
  });

  test("loads functions.js ahead of the pane, which brings no decimals of its own", () => {
    const page = read("taskpane.html");
    expect(page.indexOf("functions.js")).toBeGreaterThan(0);
    expect(page.indexOf("functions.js")).toBeLessThan(page.indexOf("taskpane.js"));
    const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"));
    const withDecimals = scripts.filter((file) => read(file).includes("[DecimalError]"));
    expect(withDecimals).toEqual(["functions.js"]);
  });
});
