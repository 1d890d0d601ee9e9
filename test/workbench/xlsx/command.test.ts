import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "carry-vs-shock-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync("node", ["scripts/sheet.js", ...args], { encoding: "utf8", timeout: 600_000 });

test("writes a workbook for the position given", () => {
  const out = join(folder, "sheet.xlsx");
  const { status, stdout } = run(
    "--out",
    out,
    "--lev",
    "2.5",
    "--yield",
    "4.5%",
    "--lang",
    "zh-TW",
  );
  expect(stdout).toContain("16 shocks");
  expect(status).toBe(0);
  expect(statSync(out).size).toBeGreaterThan(10_000);
});

test.each([
  [["--out", "x.xlsx", "--yield", "4.82"], "4.82%"],
  [["--out", "x.xlsx", "--lev", "0.5"], "--lev"],
  [["--out", "x.txt"], ".xlsx"],
  [["--out", "x.xlsx", "--lang", "fr"], "zh-TW"],
  [["--out", "x.xlsx", "--colour", "red"], "--colour"],
  [["--out", "x.xlsx", "--shocks=1,two"], "two"],
])(
  "%j says how it is used, exits 2 and writes nothing",
  (args, words) => {
    const { status, stderr } = run(...args);
    expect(stderr).toContain(words);
    expect(stderr).toContain("Usage:");
    expect(status).toBe(2);
    expect(existsSync("x.xlsx")).toBe(false);
  },
  60_000,
);
