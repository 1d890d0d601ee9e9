import { loadFunctions, type CustomFunction } from "../support/functions";

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const NA = { code: "#N/A" };
const refused = (code: string, sentence: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(sentence) });

describe("a series", () => {
  test("skips blanks, #N/A and text, and counts 0", () => {
    const gaps = column(0.3, null, 0.2, "", NA, "#N/A", 0, "n/a", "0.4", ".");
    expect(functions.STREAK!(gaps)).toBe(functions.STREAK!(column(0.3, 0.2, 0, 0.4)));
    expect(functions.THEILSEN!(gaps)).toBe(functions.THEILSEN!(column(0.3, 0.2, 0, 0.4)));
  });

  test("reads a number that is told in text, thousands set apart or not", () => {
    const slope = functions.THEILSEN!(column(1, 2, 3, 1_234_567));
    expect(functions.THEILSEN!(column(1, 2, 3, "1,234,567"))).toBe(slope);
    expect(functions.THEILSEN!(column(1, 2, 3, "1234567"))).toBe(slope);
  });

  test("runs along a row or a column, not over both", () => {
    expect(functions.STREAK!([[1, 2, 3]])).toBe(2);
    expect(() =>
      functions.STREAK!([
        [1, 2],
        [3, 4],
      ]),
    ).toThrow(refused("#VALUE!", "one row or one column"));
  });

  test("passes on every other error", () => {
    expect(() => functions.MANNKENDALL!(column(1, { code: "#DIV/0!" }, 3, 4, 5))).toThrow(
      expect.objectContaining({ code: "#DIV/0!" }),
    );
  });

  test("is #N/A where too little is left, with the number that is needed", () => {
    expect(() => functions.THEILSEN!(column(1, 2, 3, NA))).toThrow(refused("#N/A", "at least 4"));
    expect(() => functions.MANNKENDALL!(column(1, 2, 3, 4), 3)).toThrow(refused("#N/A", "got 3"));
    expect(() => functions.STREAK!(1)).toThrow(refused("#N/A", "at least 2"));
    expect(() => functions.STREAK!(null)).toThrow(refused("#N/A", "got 0"));
  });

  test("cuts a window's fraction off and refuses one below 1", () => {
    const values = column(9, 1, 2, 3, 4);
    expect(functions.THEILSEN!(values, 4.9)).toBe(1);
    expect(() => functions.THEILSEN!(values, 0)).toThrow(
      refused("#VALUE!", "window must be at least 1"),
    );
    expect(() => functions.THEILSEN!(values, column(4, 5))).toThrow(
      refused("#VALUE!", "single cell"),
    );
  });
});

describe("flags", () => {
  test.each<[unknown[], string]>([
    [[true, false, true], "REDUCE"],
    [[1, 0, "1"], "REDUCE"],
    [[true, NA, false], "WATCH"],
    [[false, NA], "UNKNOWN"],
    [[false, null], "UNKNOWN"],
    [[false, false], "HOLD"],
  ])("%j say %s", (flags, verdict) => {
    expect(functions.SIGNAL!(column(...flags))).toBe(verdict);
  });

  test("are refused as text, in error, and where all are blank", () => {
    expect(() => functions.SIGNAL!(column(true, "yes"))).toThrow(refused("#VALUE!", '"yes"'));
    expect(() => functions.SIGNAL!(column(true, { code: "#REF!" }))).toThrow(
      refused("#VALUE!", "#REF!"),
    );
    expect(() => functions.SIGNAL!(column(null, ""))).toThrow(refused("#VALUE!", "flags is empty"));
    expect(() => functions.SIGNAL!(column(true), 0)).toThrow(refused("#VALUE!", "atleast"));
  });
});

describe("expected returns", () => {
  test("weigh outcomes by probabilities that add up to 1", () => {
    expect(functions.EXPECTED!(column(0.5, 0.3, 0.2), column(0.1, 0.4, -0.2))).toBe(0.13);
    expect(functions.EXPECTED!([[1 / 3, 1 / 3, 1 / 3]], [[0.3, 0.3, 0.3]])).toBeCloseTo(0.3, 14);
    expect(functions.EXPECTED!(column(0.5, null, 0.5), column(1, null, 3))).toBe(2);
  });

  test("are refused where the probabilities do not, and say what they add up to", () => {
    expect(() => functions.EXPECTED!(column(0.5, 0.4), column(1, 2))).toThrow(
      refused("#VALUE!", "got 0.9"),
    );
    expect(() => functions.EXPECTED!(column(1.5, -0.5), column(1, 2))).toThrow(
      refused("#VALUE!", "at most 1"),
    );
    expect(() => functions.EXPECTED!(column(null), column(1))).toThrow(
      refused("#VALUE!", "no numbers"),
    );
    expect(() => functions.EXPECTED!(column(1), column(1, 2))).toThrow(
      refused("#VALUE!", "same size"),
    );
  });
});

describe("a maintenance schedule", () => {
  test("is found by its name in any case, over a range of years", () => {
    expect(functions.MAINTENANCE!(column(19, 20))).toEqual(column(0.07, 0.09));
    expect(functions.MAINTENANCE!(20, " finra ")).toBe(0.06);
    expect(functions.MAINTENANCE!(20, [["Finra"]])).toBe(0.06);
  });

  test("is a range of two columns, blank rows skipped", () => {
    const own = [
      [0, 0.1],
      [10, "25%"],
      [null, ""],
    ];
    expect(functions.MAINTENANCE!([[9.99, 10]], own)).toEqual([[0.1, 0.25]]);
  });

  test.each<[unknown, string, string]>([
    [
      [
        [0, 0.1],
        [0, 0.2],
      ],
      "#VALUE!",
      "schedule must ascend",
    ],
    [
      [
        [0, 0.1],
        [5, null],
      ],
      "#VALUE!",
      "schedule is empty",
    ],
    [[[0, 0.1, 1]], "#VALUE!", "two columns: lower bound in years and rate"],
    [[[0, 1]], "#VALUE!", "below 1"],
    [[[30, 0.1]], "#N/A", "starts above these years"],
    [NA, "#N/A", "holds the error #N/A"],
    [7, "#VALUE!", 'no schedule "7"'],
  ])("%j is refused", (schedule, code, sentence) => {
    expect(() => functions.MAINTENANCE!(20, schedule)).toThrow(refused(code, sentence));
  });
});

describe("the tiers of a loan", () => {
  test("price each slice by its own spread", () => {
    const own = [
      [0, 0.02],
      [100, 0.01],
    ];
    expect(functions.FUNDINGRATE!(column(0, 100, 200), 0.03, own)).toEqual(
      column(0.05, 0.05, 0.045),
    );
    expect(functions.FUNDINGRATE!(100, -0.01, own)).toBe(0.02);
  });

  test("must start at 0 and ascend", () => {
    expect(() => functions.FUNDINGRATE!(1, 0.03, [[1, 0.02]])).toThrow(
      refused("#VALUE!", "start at 0"),
    );
    expect(() =>
      functions.FUNDINGRATE!(1, 0.03, [
        [0, 0.02],
        [0, 0.01],
      ]),
    ).toThrow(refused("#VALUE!", "ascend"));
  });
});

describe("a single blank cell for an optional range counts as left out:", () => {
  test.each([
    ["SHOCKTABLE", [3, 0.0482, 0.0414, 13, 0.09]],
    ["BOOKTABLE", [column(1000, 500), column(13, 5), column(0.09, 0.05), 600]],
    ["FUNDINGRATE", [2_000_000, 0.0364]],
    ["MAINTENANCE", [20]],
  ])("%s", (id, args) => {
    const without = functions[id]!(...args);
    for (const blank of [[[null]], [[""]], null, ""]) {
      const blanks = id === "BOOKTABLE" ? [blank, blank] : [blank];
      const got = functions[id]!(...args, ...blanks);
      expect([got].flat(2)).toEqual([without].flat(2));
    }
  });
});

test("a shock table is headed by what its columns hold", () => {
  const [heads] = functions.SHOCKTABLE!(3, 0.0482, 0.0414, 13, 0.09) as unknown[][];
  expect(heads).toEqual([
    "shock bp",
    "yield after",
    "price change",
    "equity P&L",
    "equity left",
    "leverage after",
    "equity/position",
    "buffer",
    "12-month return",
    "months to repay",
    "status",
  ]);
});

describe("a replay", () => {
  const dates = column(44505, 44506.75, 44507, 44508, 44509);
  const yields = column(0.0188, null, NA, "", 0.02);
  const replay = (...args: unknown[]) => functions.REPLAY!(...args) as unknown[][];

  test("spills a header and a row for every day with a yield", () => {
    const table = replay(dates, yields, 3, 20, 0.0108, 0.09);
    expect(table[0]).toEqual([
      ...["date", "yield", "price", "equity", "leverage", "buffer", "status", "wealth"],
    ]);
    expect(table.map(([date]) => date)).toEqual(["date", 44505, 44509]);
    expect(table[1]).toEqual([44505, 0.0188, 100, 1, 3, 0.24333333333333335, "OPEN", 1]);
    expect(table[2]![6]).toBe("OPEN");
  });

  test("skips a yield of 0, which a blank may have become", () => {
    const zeros = column(0.0188, 0, 0, 0, 0.02);
    expect(replay(dates, zeros, 3, 20, 0.0108, 0.09)).toEqual(
      replay(dates, yields, 3, 20, 0.0108, 0.09),
    );
  });

  test("takes the margin of a schedule by the years left", () => {
    const two = column(44505, 44700);
    const schedule = replay(two, column(0.0188, 0.02), 3, 20, 0.0108, "ibkr");
    expect(schedule[1]![5]).toBe(replay(two, column(0.0188, 0.02), 3, 20, 0.0108, 0.09)[1]![5]);
    expect(schedule[2]![5]).toBe(replay(two, column(0.0188, 0.02), 3, 20, 0.0108, 0.07)[2]![5]);
  });

  test("takes funding day by day", () => {
    const daily = replay(dates, yields, 3, 20, column(0.0108, null, "x", NA, 0.4), 0.09);
    expect(daily).toEqual(replay(dates, yields, 3, 20, 0.0108, 0.09));
  });

  test.each<[string, unknown[], string]>([
    [
      "dates that do not ascend",
      [column(2e4, 2e4), column(0.01, 0.02), 3, 20, 0.01, 0.09],
      "dates must ascend",
    ],
    ["ranges of different size", [column(2e4), column(0.01, 0.02), 3, 20, 0.01, 0.09], "same size"],
    ["a missing date", [column(null), column(0.01), 3, 20, 0.01, 0.09], "dates is empty"],
    ["no yields", [column(2e4), column(NA), 3, 20, 0.01, 0.09], "yields holds no numbers"],
    ["yields in per cent", [column(2e4), column(1.88), 3, 20, 0.01, 0.09], "not 4.82"],
    ["an unknown schedule", [column(2e4), column(0.01), 3, 20, 0.01, "XYZ"], 'no schedule "XYZ"'],
    [
      "a yield that is no number",
      [column(2e4), column("4.1O"), 3, 20, 0.01, 0.09],
      "yields must be",
    ],
    ["a missing margin", [column(2e4), column(0.01), 3, 20, 0.01, null], "margin is empty"],
  ])("refuses %s", (_, args, sentence) => {
    expect(() => replay(...args)).toThrow(refused("#VALUE!", sentence));
  });
});
