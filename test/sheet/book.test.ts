import { describeBook, toAddress, type BookRanges } from "../../src/sheet";
import { Calculated, startEngine } from "./calculated";

beforeAll(startEngine);

/** Two bonds, their rows above the book: value, duration, margin, yield, convexity. */
const ROWS = [
  [1_000_000, 13, 0.09, 0.0482, 200],
  [2_000_000, 5, 0.06, 0.044, 30],
];
const RANGES: BookRanges = { values: "A1:A2", durs: "B1:B2", margins: "C1:C2" };
const YIELDS = { yields: "D1:D2" };
const CONVEXITIES = { convexities: "E1:E2" };
const CORNER = { row: 9, column: 7 };
const SHOCKS = [-100, 0, 100, 500, 2500];

const planOf = (
  more: Partial<BookRanges>,
  dialect: "live" | "portable" = "portable",
  equity = 800_000,
) =>
  describeBook(
    { ...RANGES, ...more },
    { equity, fund: 0.0414, friction: 0.005, maxlev: 4, stop: 0.0575 },
    { dialect, language: "en", namespace: "CVS", version: "1.2.3", shocks: SHOCKS },
    CORNER,
  );

function calculated(more: Partial<BookRanges>, equity?: number): Calculated {
  const sheet = new Calculated(planOf(more, "portable", equity));
  ROWS.forEach((cells, row) =>
    cells.forEach((value, column) => sheet.type({ row, column }, String(value))),
  );
  sheet.calculate();
  return sheet;
}

const lines = (sheet: Calculated, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) =>
    Array.from({ length: 8 }, (__, column) =>
      sheet.shown({ row: CORNER.row + from + i, column: CORNER.column + column }),
    )
      .join("|")
      .replace(/\|+$/, ""),
  );

test("reads: its figures, then each shock to the line where it is called, and wiped out", () => {
  // 0.01·(13·1m + 5·2m) = 230,000 lost at +100 bp; (800,000 − 210,000) over 13·0.91m + 5·1.88m is 277.9.
  expect(lines(calculated(YIELDS), 0, 10)).toEqual([
    "Book of positions under parallel shocks",
    "equity|funding|friction|cap|call, bp|net carry|to fix|stop",
    "800,000|4.14%|0.50%|4.00x|277.9|+3.77%|0|5.75%",
    "",
    "shock, bp|P&L|equity|position value|equity ÷ position|required|excess|status",
    "-100|230,000|1,030,000|3,230,000|31.9%|227,700|802,300|OK",
    "0|0|800,000|3,000,000|26.7%|210,000|590,000|OK",
    // 2.77 million on 570,000 is 4.86 times; but the first bond is at 5.82% then.
    "+100|-230,000|570,000|2,770,000|20.6%|192,300|377,700|STOP",
    "+500|-1,150,000|-350,000|1,850,000|#N/A|121,500|-471,500|WIPED OUT",
    "+2500|-3,000,000|-2,200,000|0|#N/A|0|-2,200,000|WIPED OUT",
  ]);
});

test("with convexity falls less, up to where a parabola would turn", () => {
  const sheet = calculated({ ...YIELDS, ...CONVEXITIES });
  const [rise, past] = lines(sheet, 7, 9);
  // 230,000 − 0.01²/2·(200·1m + 30·2m) = 217,000; at 500 bp 200·5% is still below 13.
  expect(rise).toBe("+100|-217,000|583,000|2,783,000|20.9%|193,380|389,620|STOP");
  expect(past).toBe("+500|-825,000|-25,000|2,175,000|#N/A|148,500|-173,500|WIPED OUT");
  expect(lines(sheet, 9, 10)).toEqual([
    "+2500|#VALUE!|#VALUE!|#VALUE!|#VALUE!|#VALUE!|#VALUE!|#VALUE!",
  ]);
});

test("is called before it is wiped out", () => {
  const [row] = lines(calculated({}, 430_000), 7, 8);
  expect(row).toBe("+100|-230,000|200,000|2,770,000|7.2%|192,300|7,700|REDUCE");
  expect(lines(calculated({}, 420_000), 7, 8)[0]).toBe(
    "+100|-230,000|190,000|2,770,000|6.9%|192,300|-2,300|MARGIN CALL",
  );
});

test("without a loan has no call, and idle cash earns nothing; without yields there is no carry", () => {
  const figures = (more: Partial<BookRanges>, equity: number) =>
    lines(calculated(more, equity), 2, 3)[0]!.split("|").slice(4, 6);
  expect(figures(YIELDS, 3_000_000)).toEqual(["#N/A", "+4.04%"]);
  expect(figures({}, 4_000_000)).toEqual(["#N/A", "no yields"]);
});

test("counts nothing while a position lacks a figure, and says how many are missing", () => {
  const sheet = calculated({ ...YIELDS, ...CONVEXITIES });
  const typed = (row: number, column: number, input: string) => {
    sheet.type({ row, column }, input);
    sheet.calculate();
    return sheet.of("book.missing");
  };
  expect(typed(1, 2, "")).toBe("1");
  expect(lines(sheet, 2, 3)).toEqual(["800,000|4.14%|0.50%|4.00x|#N/A|#N/A|1|5.75%"]);
  expect(lines(sheet, 7, 8)).toEqual(["+100|#N/A|#N/A|#N/A|#N/A|#N/A|#N/A|#N/A"]);
  expect(typed(1, 1, "' ")).toBe("2");
  expect(typed(1, 0, "'2.000.000")).toBe("3");
  // Sold, or a row that holds none.
  for (const nothing of ["", "0", '=""']) expect(typed(1, 0, nothing)).toBe("0");
});

test.each([
  [2, "9"],
  [2, "1"],
  [2, "-0.01"],
  [3, "4.82"],
  [3, "0.5"],
  [1, "101"],
  [4, "-1"],
])("counts nothing while column %i of a position holds %s, which it cannot be", (column, input) => {
  const sheet = calculated({ ...YIELDS, ...CONVEXITIES });
  sheet.type({ row: 0, column }, input);
  sheet.calculate();
  expect([sheet.of("book.missing"), sheet.of("book.call")]).toEqual(["1", "#N/A"]);
  sheet.type({ row: 0, column }, String(ROWS[0]![column]));
  sheet.calculate();
  expect([sheet.of("book.missing"), sheet.of("book.call")]).toEqual(["0", "277.9"]);
});

test("where no position is left and equity is, goes by equity and excess", () => {
  const sheet = calculated({}, 4_000_000);
  expect(lines(sheet, 9, 10)).toEqual(["+2500|-3,000,000|1,000,000|0|#N/A|0|1,000,000|OK"]);
});

test("has no call where no position has duration", () => {
  const sheet = calculated({});
  sheet.type({ row: 0, column: 1 }, "0");
  sheet.type({ row: 1, column: 1 }, "0");
  sheet.calculate();
  expect(sheet.of("book.call")).toBe("#N/A");
});

describe("the live book", () => {
  const equity = "IF($N$12>0,NA(),$H$12)";
  const formulas = (more: Partial<BookRanges>) =>
    planOf(more, "live").cells.flatMap(({ content }) =>
      content && "formula" in content ? [content] : [],
    );

  test("asks the add-in once for its call, its carry and each column of the table", () => {
    const [call, carry, , ...columns] = formulas(YIELDS);
    expect([call!.formula, carry!.formula]).toEqual([
      `=CVS.BOOKCALL(A1:A2,B1:B2,C1:C2,${equity})`,
      `=CVS.BOOKCARRY(A1:A2,D1:D2,${equity},$I$12,$J$12)`,
    ]);
    const stop = "IF(ISNUMBER($O$12),$O$12,NA())";
    const table = `CVS.BOOKTABLE(A1:A2,B1:B2,C1:C2,${equity},$H$15:$H$19,,$K$12,D1:D2,${stop})`;
    expect(columns).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((column) => ({
        formula: `=INDEX(${table},SEQUENCE(ROWS($H$15:$H$19))+1,${column})`,
        spills: { rows: 5, columns: 1 },
      })),
    );
  });

  test("reads no column that was not chosen", () => {
    const ranges = { ...RANGES, yields: undefined, convexities: undefined } as BookRanges;
    expect(formulas(ranges)).toEqual(formulas({}));
  });

  test("hands over convexities where there are any", () => {
    expect(formulas(CONVEXITIES)[3]!.formula).toContain("$H$15:$H$19,E1:E2,$K$12)");
  });

  test("looks as the portable one does, place by place", () => {
    const looks = (dialect: "live" | "portable") =>
      planOf(YIELDS, dialect).cells.map(
        ({ row, column, format, style, input }) => `${row}:${column} ${format} ${style} ${input}`,
      );
    expect(looks("live").sort()).toEqual(looks("portable").sort());
    expect(new Set(planOf(YIELDS).cells.map(({ style }) => style))).toEqual(
      new Set(["heading", "columnHead", "statusHead", "input", "strong", "right", "status"]),
    );
  });
});

test("stands beside the positions, its status coloured, its shocks and money to be changed", () => {
  const plan = planOf(YIELDS);
  expect(toAddress(plan.area)).toBe("H10:P19");
  const entered = plan.cells.filter(({ input }) => input).map(({ key }) => key);
  const shocks = SHOCKS.map((_, i) => `book.shock${i}`);
  expect(entered).toEqual([
    "book.equity",
    "book.fund",
    "book.friction",
    "book.maxlev",
    "book.stop",
    ...shocks,
  ]);
  const statuses = [15, 17].map((row) => ({ row, column: 14 }));
  const missing = { row: 11, column: 13 };
  const lacking = calculated({});
  expect(lacking.colours(plan.conditionalFormats, [missing])).toEqual([undefined]);
  lacking.type({ row: 0, column: 1 }, "");
  lacking.calculate();
  expect(lacking.colours(plan.conditionalFormats, [missing])).toEqual(["bad"]);
  expect(calculated({}).colours(plan.conditionalFormats, statuses)).toEqual(["good", "bad"]);
  expect(
    calculated({}, 420_000).colours(plan.conditionalFormats, [{ row: 16, column: 14 }]),
  ).toEqual(["bad"]);
  // Gains and losses, a loss of all equity, and what is over the requirement.
  const row = [8, 9, 10, 11, 12, 13].map((column) => ({ row: 17, column }));
  expect(calculated({}).colours(plan.conditionalFormats, row)).toEqual([
    "loss",
    "loss",
    undefined,
    undefined,
    undefined,
    "loss",
  ]);
  const mission = describeBook(
    RANGES,
    { equity: 1, fund: 0, friction: 0, maxlev: 3, stop: 0.0575 },
    { dialect: "live", language: "zh-TW", namespace: "CVS", version: "1" },
    CORNER,
  );
  expect(toAddress(mission.area)).toBe("H10:P30");
});

test("stops where the first position is at its yield, and says so of none that is sold", () => {
  const status = (sheet: Calculated) => lines(sheet, 5, 8).map((line) => line.split("|").at(-1));
  const sheet = calculated(YIELDS, 2_000_000);
  // 4.82% and 100 bp are 5.82%, above 5.75%; 4.40% and 100 bp are below it.
  expect(status(sheet)).toEqual(["OK", "OK", "STOP"]);
  sheet.type({ row: 0, column: 0 }, "0");
  sheet.calculate();
  expect(status(sheet)).toEqual(["OK", "OK", "OK"]);
  // A stop that is not entered is unknown.
  sheet.type({ row: 11, column: 14 }, "");
  sheet.calculate();
  expect(status(sheet)).toEqual(["#N/A", "#N/A", "#N/A"]);
});
