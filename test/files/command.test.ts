import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(__dirname, "..", "..");
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "read-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, ...lines: string[]): string {
  const at = path.join(folder, name);
  writeFileSync(at, `${lines.join("\n")}\n`);
  return at;
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "read", "--", ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const json = (...args: string[]) => {
  const { status, stdout } = run("--json", ...args);
  return { status, files: JSON.parse(stdout) };
};

test("prints an object a file, and exits 0 where all were read", () => {
  const good = file("good.csv", "observation_date,DGS20", "2025-12-01,4.82", "2025-12-02,.");
  const { status, files } = json(good);
  expect(status).toBe(0);
  expect(files).toEqual([
    {
      file: good,
      kind: "series",
      series: [
        {
          name: "DGS20",
          unit: "percent",
          rows: 1,
          first: ["2025-12-01", 0.0482],
          last: ["2025-12-01", 0.0482],
          min: 0.0482,
          max: 0.0482,
          leftOut: [],
        },
      ],
    },
  ]);
});

test("exits 1 where one is refused, and reads the others", () => {
  const good = file("good.csv", "observation_date,DGS20", "2025-12-01,4.82");
  const bad = file("bad.csv", "observation_date,DGS20", "2025-12-01,four");
  const { status, files } = json(bad, good);
  expect(status).toBe(1);
  expect(files[0]).toEqual({
    file: bad,
    kind: "refused",
    refused: { line: 2, sentence: expect.stringMatching(/DGS20 is "four"/) },
  });
  expect(files[1].series).toHaveLength(1);
});

test("exits 1 where one asks, showing what the first choice gives, and 0 once it is answered", () => {
  const doubtful = file("a=b.csv", "Date,DGS20", "03/04/2025,0.0482", "06/05/2025,0.0483");
  const first = json(doubtful);
  expect(first.status).toBe(1);
  const [{ questions, series }] = first.files;
  expect(questions.map(({ key }: { key: string }) => key)).toEqual([
    `${doubtful}:dates`,
    `${doubtful}:unit`,
  ]);
  expect(series).toMatchObject([{ first: ["2025-04-03", 0.0482] }]);
  const answers = questions.flatMap(({ key, choices }: { key: string; choices: string[] }) => [
    "--answer",
    `${key}=${choices[1]}`,
  ]);
  const second = json(...answers, doubtful);
  expect(second.status).toBe(0);
  expect(second.files[0]).not.toHaveProperty("questions");
  expect(second.files[0].series).toMatchObject([{ first: ["2025-03-04", 0.000482] }]);
});

test("asks about a series that comes again with other figures; under other names nothing meets", () => {
  const first = file("one.csv", "DATE,VALUE", "2025-12-01,4.82", "2025-12-02,4.83");
  const other = file("two.csv", "DATE,VALUE", "2025-12-01,4.10", "2025-12-03,4.12");
  expect(json(first, other)).toMatchObject({
    status: 0,
    files: [{ series: [{ name: "one" }] }, { series: [{ name: "two" }] }],
  });
  const again = file("one (1).csv", "DATE,VALUE", "2025-12-01,4.10", "2025-12-03,4.12");
  const { status, files } = json(first, again);
  expect(status).toBe(1);
  expect(files[1].questions).toMatchObject([
    { key: `${again}:series:one`, choices: ["new", "append"] },
  ]);
  expect(files[1].series).toMatchObject([{ name: "one 2" }]);
});

test("asks about a series that comes again with days before its last", () => {
  const first = file("w.csv", "DATE,DGS20", "2025-12-01,4.82", "2025-12-03,4.83");
  const between = file("v.csv", "DATE,DGS20", "2025-12-02,4.10", "2025-12-04,4.12");
  const { status, files } = json(first, between);
  expect(status).toBe(1);
  expect(files[1].questions).toEqual([
    {
      key: `${between}:series:DGS20`,
      about:
        "1 new dates of DGS20 lie before 2025-12-03, the last on DGS20: is it the same series?",
      choices: ["append", "new"],
    },
  ]);
});

test.each([
  ["no file", []],
  ["a file that is not there", ["nowhere.csv"]],
  ["an unknown option", ["--jsn", "x.csv"]],
  ["an answer to nothing", ["--answer", "x=y", "package.json"]],
])("exits 2 on %s, and says how it is used", (_, args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(/Usage: npm run -s read/);
});

test("says it to a person in lines", () => {
  const doubtful = file("b.csv", "Date,Price", "03/04/2025,4.1");
  const { status, stdout } = run(doubtful);
  expect(status).toBe(1);
  expect(stdout).toMatch(/ {2}b Price \(percent\): 1 rows, 2025-04-03 0.041 to 2025-04-03 0.041/);
  expect(stdout).toMatch(/--answer ".*b\.csv:dates=month-first" {2}month first/);
});
