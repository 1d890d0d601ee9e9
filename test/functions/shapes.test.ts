import { loadFunctions, type CustomFunction } from "../support/functions";

/** What shapes and forms whole ranges and single cells may come in, and what is said of others. */
let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const error = (code: string) => ({ code });

/** The error that a call throws. */
function refusal(id: string, ...args: unknown[]): CustomFunctions.Error {
  try {
    const result: unknown = functions[id]!(...args);
    throw new Error(`it gave ${String(result)}`);
  } catch (reason) {
    return reason as CustomFunctions.Error;
  }
}
const said = (id: string, ...args: unknown[]) => {
  const { code, message } = refusal(id, ...args);
  return `${code} ${message}`;
};

describe("ranges that are read side by side", () => {
  const two = column(1, 2);
  const BOOK = "#VALUE! values, durs, margins";
  test.each([
    ["a column beside rows", ["BOOKCALL", two, [[13, 5]], column(0, 0), 1], BOOK],
    ["a column of another length", ["BOOKCALL", two, column(13, 5, 1), column(0, 0), 1], BOOK],
    ["more columns", ["BOOKCALL", two, two.map(([n]) => [n, n]), column(0, 0), 1], BOOK],
    ["a blank for a range", ["BOOKCALL", two, null, column(0, 0), 1], BOOK],
    ["probabilities beside a row", ["EXPECTED", two, [[0.1, 0.2]]], "#VALUE! "],
    ["one probability too few", ["EXPECTED", column(1), two], "#VALUE! "],
  ])("are refused as %s", (_, [id, ...args], start) => {
    const sentence = said(id as string, ...args);
    expect(sentence.startsWith(start)).toBe(true);
    expect(sentence).toContain("of the same size");
  });

  test("are named in the sentence, each of them", () => {
    expect(said("EXPECTED", column(1, 2), column(1))).toContain("probabilities, returns");
    expect(said("REPLAY", column(44_505, 44_506), column(0.04), 3, 20, 0.01, 0.09)).toContain(
      "dates, yields, fund",
    );
  });

  test("may be two-dimensional; of a book nothing counts in a row that is skipped", () => {
    const values = [
      [1_000_000, 0],
      [0, 2_000_000],
    ];
    const margins = values.map((row) => row.map(() => 0.06));
    const durs = (corner: unknown) => [
      [13, 1],
      [corner, 5],
    ];
    const call = functions.BOOKCALL!(values, durs(1), margins, 800_000);
    expect(call).toBe(
      functions.BOOKCALL!(column(1e6, 2e6), column(13, 5), column(0.06, 0.06), 800_000),
    );
    for (const skipped of [error("#DIV/0!"), "sold", -1, null]) {
      expect(functions.BOOKCALL!(values, durs(skipped), margins, 800_000)).toBe(call);
    }
    expect(said("EXPECTED", column(1, 0), column(0.1, error("#NUM!")))).toBe(
      "#NUM! returns holds the error #NUM!: fix that cell first",
    );
  });

  test("may lack what is optional, in all places or in one", () => {
    const book = [column(1e6, 2e6), column(13, 5), column(0.09, 0.06), 800_000, 100] as const;
    const table = functions.BOOKTABLE!(...book);
    expect(functions.BOOKTABLE!(...book, null)).toEqual(table);
    expect(functions.BOOKTABLE!(...book, [[null]])).toEqual(table);
    expect(functions.BOOKTABLE!(...book, column(null, 0))).toEqual(table);
    expect(functions.BOOKTABLE!(...book, column(100, null))).not.toEqual(table);
  });
});

describe("REPLAY", () => {
  const dates = column(44_505, 44_506, 44_507);
  const yields = column(0.04, 0.041, 0.042);
  const replay = (...args: unknown[]) => said("REPLAY", ...args);
  const rest = [3, 20, 0.01, 0.09] as const;
  const shape = "#VALUE! dates, yields, fund must be ranges of the same size";

  test.each([
    ["yields in a row", [dates, [[0.04, 0.041, 0.042]], ...rest], shape],
    ["a funding rate too few", [dates, yields, 3, 20, column(0.01, 0.01), 0.09], shape],
    ["funding rates in a row", [dates, yields, 3, 20, [[0.01, 0.01, 0.01]], 0.09], shape],
    ["a date twice", [column(44_505, 44_505, 44_507), yields, ...rest], "#VALUE! dates must"],
    ["dates that fall", [column(44_507, 44_506, 44_505), yields, ...rest], "#VALUE! dates must"],
    ["no yields", [dates, column(0, null, error("#N/A")), ...rest], "#VALUE! yields holds no"],
    ["an empty date", [column(44_505, "", 44_507), yields, ...rest], "#VALUE! dates is empty"],
    [
      "an empty funding rate",
      [dates, yields, 3, 20, column(0.01, "", 0.01), 0.09],
      "#VALUE! fund is empty",
    ],
    ["two margins", [dates, yields, 3, 20, 0.01, column("IBKR", "FINRA")], "#VALUE! margin must"],
  ])("refuses %s", (_, args, start) => {
    expect(replay(...args).slice(0, start.length)).toBe(start);
  });

  test("takes a funding rate for each day, and leaves days without a yield away", () => {
    const path = functions.REPLAY!(dates, yields, 3, 20, column(0.01, 0.01, 0.01), 0.09);
    expect(path).toEqual(functions.REPLAY!(dates, yields, ...rest));
    const gap = functions.REPLAY!(
      dates,
      column(0.04, error("#N/A"), 0.042),
      ...rest,
    ) as unknown[][];
    expect(gap.map(([date]) => date)).toEqual(["date", 44_505, 44_507]);
  });
});

describe("an argument that is one cell", () => {
  const book = [column(1e6, 2e6), column(13, 5), column(0.09, 0.06)] as const;

  test("is refused as a row, a column or a block", () => {
    for (const equity of [[[1, 2]], column(1, 2), [column(1, 2)[0]!, [1]]]) {
      expect(said("BOOKCALL", ...book, equity)).toMatch(/^#VALUE! equity must be a single cell/);
    }
  });

  test("is an error that Excel knows, with its code and sentence", () => {
    const thrown = refusal("BOOKCALL", ...book, null);
    expect(thrown).toBeInstanceOf(CustomFunctions.Error);
    expect(refusal("CARRY", null, 0.05, 0.04)).toBeInstanceOf(CustomFunctions.Error);
    expect(thrown).toMatchObject({ code: "#VALUE!", message: "equity is empty: enter a number" });
  });

  test("gives rows where any of the arguments came as rows", () => {
    const value = functions.CARRY!(3, 0.0482, 0.0414);
    expect(functions.CARRY!([[3]], 0.0482, 0.0414)).toEqual([[value]]);
    expect(functions.CARRY!(3, 0.0482, [[0.0414]])).toEqual([[value]]);
  });

  test.each([
    ["1,234,567.5", 1_234_567.5],
    ["123,456", 123_456],
    ["1.5e5", 150_000],
    ["15E+4", 150_000],
    ["25e4", 250_000],
    ["0.0000003e12", 300_000],
    ["30000000000000e-8", 300_000],
    ["+300000", 300_000],
    [" 20000000 % ", 200_000],
  ])("may be the text %j", (text, number) => {
    expect(functions.BOOKCALL!(...book, text)).toBe(functions.BOOKCALL!(...book, number));
  });

  test.each(["", "%", "+", ".", "e5", "1,23", "see #N/A", "#N/A!", "1e999"])(
    "is not the text %j",
    (text) => {
      expect(said("CARRYSPREAD", text, 0)).toBe(
        text === ""
          ? "#VALUE! yield is empty: enter a number"
          : `#VALUE! yield must be a number; got the text "${text}"`,
      );
    },
  );

  test("may be a data type with a number, whatever else that holds", () => {
    const price = { type: "FormattedNumber", basicType: "Double", basicValue: 0.05, code: "USD" };
    expect(functions.CARRYSPREAD!(price, 0)).toBe(0.05);
  });

  test("names a schedule that it does not know, of a data type too", () => {
    const schedule = (cell: unknown) => said("MAINTENANCE", 20, cell);
    expect(schedule("ABC")).toContain('"ABC"');
    expect(schedule({ type: "Entity", basicValue: "ABC" })).toContain('"ABC"');
    expect(schedule({ type: "Entity", basicValue: {} })).toContain('"…"');
    expect(schedule({ type: "Entity" })).toContain('"…"');
    expect(schedule([[null, 0.05]])).toBe("#VALUE! schedule is empty: enter a number");
    expect(said("FUNDINGRATE", 1e6, 0.04, [[null, 0.05]])).toBe(
      "#VALUE! tiers is empty: enter a number",
    );
    expect(schedule([[0, 0.05], [10], [15, 0.09]])).toBe(
      "#VALUE! schedule is empty: enter a number",
    );
  });
});

test("a grid that would be too large to compute is refused with its size", () => {
  const rises = column(...Array<number>(5_000).fill(100));
  expect(said("SHOCKLOSS", rises, 13, [Array<number>(1_001).fill(3)])).toContain(
    "5005000 cells would have to be computed",
  );
});

test("a grid shows no negative zero", () => {
  const zeros = Array.from({ length: 8 }, () => Array<number>(8).fill(0));
  const grids = [
    functions.SHOCKLOSS!(zeros, 13, 3),
    functions.CARRYSPREAD!(zeros, zeros),
    functions.ROLLDOWN!(3, zeros, zeros, 13),
  ] as number[][][];
  for (const grid of grids) expect(grid.flat()).toEqual(zeros.flat());
});

describe("a large grid whose arguments hold errors in different places", () => {
  const SIDE = 8;
  const grid = (cell: (row: number, column: number) => unknown) =>
    Array.from({ length: SIDE }, (_, row) => Array.from({ length: SIDE }, (__, i) => cell(row, i)));
  const shocks = grid((row, i) => (row === 2 && i === 5 ? error("#N/A") : 10 * row + i));
  const durs = grid((row, i) => (row === 6 && i === 1 ? "long" : 5 + row / 4 + i / 8));
  const levs = [[1, 2, null, 3, 4, 5, 6, error("#DIV/0!")]];
  const shown = (cell: unknown) =>
    typeof cell === "number" ? cell : `${(cell as { code: string }).code}`;

  test("is cell by cell what it is for cells alone", () => {
    const cells = functions.SHOCKLOSS!(shocks, durs, levs) as unknown[][];
    const alone = grid((row, i) => {
      try {
        return functions.SHOCKLOSS!(shocks[row]![i], durs[row]![i], levs[0]![i]);
      } catch (reason) {
        return reason;
      }
    });
    expect(cells.map((row) => row.map(shown))).toEqual(alone.map((row) => row.map(shown)));
    expect([cells[2]![5], cells[6]![1], cells[0]![2], cells[3]![7]].map(shown)).toEqual([
      "#N/A",
      "#VALUE!",
      "#VALUE!",
      "#DIV/0!",
    ]);
  });
});
