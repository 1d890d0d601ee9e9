import fc from "fast-check";
import { append, type CellRow } from "../../../src/sheet/import/append";

const rows = (...dates: number[]): CellRow[] => dates.map((date) => [date, date / 1000]);
const dates = (of: readonly CellRow[]) => of.map(([date]) => date);

test("puts newer rows below and leaves those that are there", () => {
  const result = append(rows(1, 2, 3), rows(2, 3, 4, 5));
  expect(result).toEqual({ from: 3, rows: rows(4, 5), added: 2, known: 2, changed: 0, older: 0 });
});

test("adds nothing the second time", () => {
  expect(append(rows(1, 2, 3), rows(1, 2, 3))).toMatchObject({
    from: 3,
    rows: [],
    added: 0,
    known: 3,
  });
});

test("keeps a figure that the user changed, and says that it differs", () => {
  const edited: CellRow[] = [
    [1, 0.001],
    [2, 99],
    [3, ""],
  ];
  expect(append(edited, rows(1, 2, 3, 4))).toMatchObject({ rows: rows(4), known: 3, changed: 2 });
});

test("does not count what the user fills in beside the source's figures as a difference", () => {
  const tail: CellRow[] = [[1, 2.4, 0.7]];
  expect(append(tail, [[1, 2.4, ""]])).toMatchObject({ known: 1, changed: 0 });
});

test("moves rows of which the source leaves a cell empty", () => {
  const auction: CellRow = [3, 2.4, ""];
  expect(append([auction], [[2, 2.5, ""]])).toMatchObject({
    from: 0,
    rows: [[2, 2.5, ""], auction],
    added: 1,
    older: 0,
  });
});

test("puts older rows in their place, and moves imported ones down", () => {
  const result = append(rows(3, 5, 6), rows(2, 3, 4, 7));
  expect(result.from).toBe(0);
  expect(dates(result.rows)).toEqual([2, 3, 4, 5, 6, 7]);
  expect(append(rows(3, 5, 6), rows(4))).toMatchObject({ from: 1, rows: rows(4, 5, 6), added: 1 });
});

test.each([
  ["a formula", [[3, "=B1"]]],
  [
    "a note",
    [
      ["see below", ""],
      [3, 0.003],
    ],
  ],
  [
    "a formula, among rows without",
    [
      [3, 0.003],
      [5, "=B1"],
    ],
  ],
  [
    "rows in an order of the user's",
    [
      [5, 1],
      [3, 1],
      [4, 1],
    ],
  ],
  [
    "a date twice",
    [
      [3, 1],
      [3, 1],
    ],
  ],
  [
    "a figure without a date",
    [
      [3, 1],
      ["", 1],
    ],
  ],
] as [string, CellRow[]][])(
  "moves nothing where %s stands, and counts the older rows left out",
  (_, existing) => {
    const result = append(existing, rows(2, 3, 9));
    expect(result).toMatchObject({ from: existing.length, rows: rows(9), added: 1, older: 1 });
  },
);

test("ends in order with every date once, whatever comes", () => {
  const some = fc.uniqueArray(fc.integer({ min: 61, max: 90 }), { maxLength: 20 });
  const sorted = some.map((list) => rows(...list.sort((a, b) => a - b)));
  fc.assert(
    fc.property(sorted, sorted, (existing, incoming) => {
      const { from, rows: written, added, known } = append(existing, incoming);
      const all = dates([...existing.slice(0, from), ...written]) as number[];
      const union = new Set([...dates(existing), ...dates(incoming)] as number[]);
      expect(all).toEqual([...union].sort((a, b) => a - b));
      expect(added + known).toBe(incoming.length);
    }),
  );
});

test("puts new rows where a sheet sorted newest first has them", () => {
  expect(append(rows(5, 3), rows(2, 3, 9))).toEqual({
    from: 0,
    rows: rows(9, 5, 3, 2),
    added: 2,
    known: 1,
    changed: 0,
    older: 0,
  });
  const note: CellRow = [3, "see below"];
  expect(append([rows(5)[0]!, note], rows(2, 9))).toMatchObject({ from: 2, rows: [], older: 2 });
});

test("moves nothing where the user has a column of his own beside", () => {
  expect(append(rows(3, 5), rows(4, 9), ["value"], true)).toMatchObject({
    from: 2,
    rows: rows(9),
    older: 1,
  });
  expect(append(rows(3, 5), rows(9), ["value"], true)).toMatchObject({ rows: rows(9), older: 0 });
});

describe("auctions", () => {
  const COLUMNS = ["cover", "highYield", "tail", "cusip"] as const;
  const auction = (date: number, cover: number, cusip: string): CellRow => [
    date,
    cover,
    "",
    "",
    cusip,
  ];
  const add = (existing: readonly CellRow[], incoming: readonly CellRow[]) =>
    append(existing, incoming, COLUMNS);

  test("are known by date and CUSIP: a second import adds nothing, whatever its order", () => {
    const both = [auction(3, 2.6, "A"), auction(3, 2.7, "B")];
    expect(add(both, [...both].reverse())).toMatchObject({ added: 0, known: 2, changed: 0 });
    expect(add([both[0]!], both)).toMatchObject({ from: 1, rows: [both[1]], added: 1, known: 1 });
  });

  test("without one by their place among the day's", () => {
    const day = [auction(3, 2.6, ""), auction(3, 2.7, "")];
    expect(add(day, day)).toMatchObject({ added: 0, known: 2, changed: 0 });
    expect(add(day, [auction(3, 2.6, "A"), auction(3, 2.7, "B")])).toMatchObject({
      added: 0,
      known: 2,
    });
  });
});
