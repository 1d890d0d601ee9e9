import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/* The table of what real Excel does names files and tests that are there. */

const root = path.join(__dirname, "../../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const rows = [...read("workbench/host/behaviours.md").matchAll(/^\| *(\d+) *\|(.*)\|$/gm)].map(
  ([, number, rest]) => {
    const [excel, playedBy, heldBy] = rest!.split(" | ").map((cell) => cell.trim());
    return { number: Number(number), excel: excel!, playedBy: playedBy!, heldBy: heldBy! };
  },
);

test("it has all twenty-four, in their order", () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
});

test.each(rows)("$number: $excel", ({ playedBy, heldBy }) => {
  const files = [...playedBy.matchAll(/`([^`]+)`/g)].map(([, file]) => `workbench/host/${file}`);
  expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  const tests = heldBy.split("<br>").map((line) => /^`([^`]+)`: (.+)$/.exec(line)!.slice(1));
  expect(tests.length).toBeGreaterThan(0);
  // As the code has it, escapes of a quoted string left away.
  const missing = tests.filter(
    ([file, name]) => !read(file!).replaceAll("\\", "").includes(`"${name}"`),
  );
  expect(missing).toEqual([]);
});
