import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { testTimeout } from "../jest.config.js";
import { filesIn } from "../scripts/files-in";

const root = path.join(__dirname, "..");
const SOURCE = /\.tsx?$/;
const FUNCTION = /^src\/functions\/\w+\.ts$/;
/** `from "./a"`, `require("./a")`, and `import(…)` with a name for its chunk. */
const IMPORT = /(?:from |\((?:\s*\/\*.*?\*\/)?\s*)"(\.[^"]+)"/g;

/** Where the sources of a room are tested besides the folder of its name, as CONTRIBUTING.md says. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  numbers: ["functions"],
  domain: ["functions"],
  sheet: ["excel"],
  locales: ["files", "sheet", "excel", "taskpane"],
  taskpane: ["e2e"],
  workbench: ["e2e"],
};

const below = (folder: string): string[] =>
  filesIn(path.join(root, folder))
    .filter((file: string) => SOURCE.test(file) && !file.endsWith(".d.ts"))
    .map((file: string) => `${folder}/${file}`);

const sources = [...below("src"), ...below("workbench")];
const tests = below("test").filter((file) => /\.test\.tsx?$/.test(file));

/** What a folder of tests runs without importing it: all functions, a command, what a build starts with. */
const RUN: Readonly<Record<string, readonly string[]>> = {
  functions: [...sources.filter((file) => FUNCTION.test(file)), "src/functions/chinese/index.ts"],
  files: ["src/files/read-files.ts", "src/files/print-lines.ts"],
  e2e: ["src/taskpane/index.tsx", "workbench/page/main.ts", "workbench/page/frame/shim.ts"],
};

const roomOf = (file: string): string => file.replace(/^src\//, "").split("/")[0]!;

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return [...text.matchAll(IMPORT)].flatMap(([, to]) =>
    ["", ".ts", ".tsx", "/index.ts", "/index.tsx"]
      .map((ending) => path.join(path.dirname(file), to!) + ending)
      .filter((one) => SOURCE.test(one) && existsSync(path.join(root, one))),
  );
}

/** All that the tests of a folder reach. */
function reachedFrom(folder: string): Set<string> {
  const own = tests.filter((file) => file.split("/")[1] === folder);
  const reached = new Set([...own, ...(RUN[folder] ?? [])]);
  for (const file of reached) importsOf(file).forEach((one) => reached.add(one));
  return reached;
}

describe("where one looks for the test of a source", () => {
  test("a function's has its name", () => {
    const functions = sources.filter((file) => FUNCTION.test(file));
    expect(functions.length).toBeGreaterThan(50);
    const named = functions.map((file) => file.replace(/^src\/(.*)\.ts$/, "test/$1.test.ts"));
    expect(named.filter((file) => !tests.includes(file))).toEqual([]);
  });

  test("any other is reached from the folder of its room, or from one that is named", () => {
    const rooms = [...new Set(sources.map(roomOf))];
    const lost = rooms.flatMap((room) => {
      const reached = [room, ...(FURTHER[room] ?? [])].map(reachedFrom);
      return sources
        .filter((file) => roomOf(file) === room && !FUNCTION.test(file))
        .filter((file) => !reached.some((files) => files.has(file)));
    });
    expect(lost).toEqual([]);
  });
});

test("no file ends its tests sooner than all are ended: a busy machine takes its time", () => {
  const limits = tests.flatMap((file) => {
    const set = readFileSync(path.join(root, file), "utf8").matchAll(/setTimeout\(([\d_]+)\);$/gm);
    return [...set].map(([, limit]) => ({ file, limit: Number(limit!.replaceAll("_", "")) }));
  });
  expect(limits.filter(({ limit }) => limit < testTimeout)).toEqual([]);
});
