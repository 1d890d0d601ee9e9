import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "..");

/** A tree of one file a room, so that every import below leads somewhere. */
const FILES = [
  "src/numbers/arithmetic.ts",
  "src/domain/index.ts",
  "src/domain/carry.ts",
  "src/files/read.ts",
  "src/functions/carry.ts",
  "src/sheet/plan.ts",
  "src/excel/write.ts",
  "src/taskpane/pane.ts",
  "src/commands/build.ts",
  "src/locales/en.ts",
  "workbench/host/batch.ts",
];

const FORBIDDEN = [
  ["src/numbers/arithmetic.ts", "../domain/carry"],
  ["src/domain/carry.ts", "../locales/en"],
  ["src/domain/carry.ts", "preact"],
  ["src/domain/carry.ts", "node:fs"],
  ["src/files/read.ts", "../sheet/plan"],
  ["src/files/read.ts", "../excel/write"],
  ["src/functions/carry.ts", "../sheet/plan"],
  ["src/domain/carry.ts", "decimal.js"],
  ["src/functions/carry.ts", "decimal.js"],
  ["src/sheet/plan.ts", "../excel/write"],
  ["src/sheet/plan.ts", "../domain/carry"],
  ["src/excel/write.ts", "../taskpane/pane"],
  ["src/taskpane/pane.ts", "../functions/carry"],
  ["src/taskpane/pane.ts", "../../workbench/host/batch"],
  ["src/commands/build.ts", "../domain/carry"],
  ["workbench/host/batch.ts", "../../src/excel/write"],
  ["workbench/host/batch.ts", "./nowhere"],
] as const;

const ALLOWED = [
  ["src/numbers/arithmetic.ts", "decimal.js"],
  ["src/domain/carry.ts", "../numbers/arithmetic"],
  ["src/files/read.ts", "../domain/carry"],
  ["src/files/read.ts", "../numbers/arithmetic"],
  ["src/functions/carry.ts", "../domain/carry"],
  ["src/sheet/plan.ts", "../domain"],
  ["src/sheet/plan.ts", "../files/read"],
  ["src/excel/write.ts", "../sheet/plan"],
  ["src/taskpane/pane.ts", "../excel/write"],
  ["src/taskpane/pane.ts", "preact"],
  ["workbench/host/batch.ts", "../../src/sheet/plan"],
] as const;

describe("who may know whom", () => {
  let tree: string;
  beforeEach(() => {
    tree = mkdtempSync(path.join(tmpdir(), "rooms-"));
    for (const file of ["package.json", "tsconfig.json"]) {
      cpSync(path.join(root, file), path.join(tree, file));
    }
    symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
  });
  afterEach(() => rmSync(tree, { recursive: true }));

  test("refuses each of these imports", () => {
    plant(FORBIDDEN);
    const found = violations().map(({ from, to }) => `${from} → ${to}`);
    for (const [from, imported] of FORBIDDEN) {
      expect(found).toContainEqual(expect.stringMatching(`${from} → .*${lastPart(imported)}`));
    }
  });

  test("allows these", () => {
    plant(ALLOWED);
    expect(violations()).toEqual([]);
  });

  function plant(imports: readonly (readonly [string, string])[]) {
    for (const file of FILES) {
      const own = imports.filter(([from]) => from === file);
      const lines = own.map(
        ([, imported], i) => `import * as x${i} from "${imported}"; void x${i};`,
      );
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
      writeFileSync(path.join(tree, file), [...lines, "export {};"].join("\n"));
    }
  }

  function violations(): { from: string; to: string }[] {
    const cli = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const config = path.join(root, ".dependency-cruiser.js");
    const args = [cli, "--config", config, "--output-type", "json", "src", "workbench"];
    const output = execFileSync(process.execPath, args, { cwd: tree, encoding: "utf8" });
    return JSON.parse(output).summary.violations;
  }
});

/** "../domain/carry" → "carry": an import resolved has another beginning and an ending. */
function lastPart(imported: string) {
  return imported
    .replace(/^node:/, "")
    .split("/")
    .pop()!;
}
