import fc from "fast-check";
import { loadFunctions, type CustomFunction } from "../support/functions";
import { Rational } from "../support/rational";

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const VALUES = column(2_000_000, 1_000_000, 100_000);
const DURS = column(13, 5, 0);
const MARGINS = column(0.09, 0.05, 0);
const errorOf = (cell: unknown) => (cell as CustomFunctions.Error).code as string;
const refused = (code: string, sentence: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(sentence) });

describe("a book of one position", () => {
  test("is what the shock table says of it", () => {
    const shocks = column(-100, 0, 43, 205, 250, 300);
    const alone = functions.SHOCKTABLE!(3, 0.0482, 0.04, 13, 0.09, shocks, 0.4, 0, 210);
    const book = functions.BOOKTABLE!([[3]], [[13]], [[0.09]], 1, shocks, [[210]]);
    const figures = (table: unknown[][], names: string[]) =>
      table.slice(1).map((row) => names.map((name) => described(row[table[0]!.indexOf(name)])));
    expect(figures(book, ["P&L", "equity", "equity/position", "status"])).toEqual(
      figures(alone, ["equity P&L", "equity left", "equity/position", "status"]),
    );
  });

  const described = (cell: unknown) => (typeof cell === "object" ? errorOf(cell) : cell);
});

describe("a book under a parallel shock", () => {
  const table = (shocks: unknown, equity = 1_000_000) =>
    functions.BOOKTABLE!(VALUES, DURS, MARGINS, equity, shocks) as unknown[][];

  test("adds up its positions, in money", () => {
    expect(table(100)).toEqual([
      [
        "shock bp",
        "P&L",
        "equity",
        "position value",
        "equity/position",
        "requirement",
        "excess",
        "status",
      ],
      [100, -310_000, 690_000, 2_790_000, 690 / 2790, 204_100, 485_900, "OK"],
    ]);
  });

  test("loses no more than each position's price", () => {
    const [, row] = table(1000, 10_000_000);
    expect(row!.slice(1, 4)).toEqual([-2_500_000, 7_500_000, 600_000]);
  });

  test("is called, then wiped out, with no ratio left", () => {
    const rows = table(column(0, 270, 280, 330)).slice(1);
    expect(rows.map((row) => row.at(-1))).toEqual(["OK", "OK", "MARGIN CALL", "WIPED OUT"]);
    expect(errorOf(rows[3]![4])).toBe("#N/A");
  });

  test("computes the sixteen default shocks", () => {
    expect(functions.BOOKTABLE!(VALUES, DURS, MARGINS, 1_000_000, null)).toHaveLength(17);
  });

  test("has no value in the rows past the turn of one of its positions", () => {
    const convexities = column(200, 0, 0);
    const rows = functions.BOOKTABLE!(VALUES, DURS, MARGINS, 1e6, column(650, 651), convexities);
    expect(rows[1].at(-1)).toBe("WIPED OUT");
    expect(rows[2].slice(1).map(errorOf)).toEqual(Array(7).fill("#VALUE!"));
    expect(rows[2][0]).toBe(651);
  });
});

describe("the rules of a book", () => {
  const statuses = (...rules: unknown[]) =>
    functions.BOOKTABLE!(
      VALUES,
      DURS,
      MARGINS,
      1_000_000,
      column(0, 50, 56, 100, 330),
      null,
      ...rules,
    )
      .slice(1)
      .map((row: unknown[]) => row.at(-1));
  const YIELDS = column(0.0482, 0.0444, 0.04);

  test("stop at the first position that reaches its own stop", () => {
    const want = ["OK", "OK", "STOP", "STOP", "WIPED OUT"];
    expect(statuses(null, YIELDS, column(0.06, 0.05, null))).toEqual(want);
    expect(statuses(null, YIELDS, column("", 0.05, 0))).toEqual(want);
    // One stop for all: the highest yield is there first, at 43 bp.
    expect(statuses(null, YIELDS, 0.0525)).toEqual(["OK", "STOP", "STOP", "STOP", "WIPED OUT"]);
  });

  test("reduce above the cap, after the stop", () => {
    // 3.1 of positions on 1 of equity; 2.945/0.845 is 3.485 at 50 bp.
    expect(statuses(3.1)).toEqual(["OK", "REDUCE", "REDUCE", "REDUCE", "WIPED OUT"]);
    expect(statuses(3.1, YIELDS, column(null, 0.05, null))[2]).toBe("STOP");
  });

  test("are neither guessed nor half given", () => {
    const fails = (rules: unknown[], sentence: string) =>
      expect(() => statuses(...rules)).toThrow(refused("#VALUE!", sentence));
    fails([null, YIELDS], "yields and stops belong together");
    fails([null, null, 0.05], "yields and stops belong together");
    fails([null, YIELDS, 0], "stop is 0: a blank cell may arrive as 0");
    fails([null, YIELDS, column(0, null, "")], "stops holds no stop");
    fails(
      [null, YIELDS, column(0.05, 0.05)],
      "values, yields, stops must be ranges of the same size",
    );
    fails([null, column(0.05, 0.05), column(0.05, 0.05)], "must be ranges of the same size");
    fails([null, column(0, 0.04, 0.04), 0.05], "yield is 0: a blank cell may arrive as 0");
    fails([null, column(null, 0.04, 0.04), 0.05], "yields is empty");
    fails([0.5], "maxlev must be at least 1");
  });

  test("skip the rows without value, whatever stands there", () => {
    const skipping = (held: unknown) =>
      functions.BOOKTABLE!(
        column(100, held),
        column(10, { code: "#N/A" }),
        column(0.1, "x"),
        50,
        100,
        column(0, -7),
        null,
        column(0.04, { code: "#REF!" }),
        column(0.05, 9),
      )[1];
    expect(skipping(0)).toEqual(skipping(null));
    expect(skipping(0).at(-1)).toBe("STOP");
  });

  test("say that no position is left where equity is", () => {
    const [, row] = functions.BOOKTABLE!(100, 10, 0.1, 150, 2000);
    expect(row[4]).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("no position is left"),
    });
    expect(row.at(-1)).toBe("OK");
    const [, gone] = functions.BOOKTABLE!(100, 10, 0.1, 50, 2000);
    expect(gone[4]).toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("nothing is left"),
    });
  });
});

describe("the book's call", () => {
  test("is where its excess is 0", () => {
    const call = functions.BOOKCALL!(VALUES, DURS, MARGINS, 1_000_000) as number;
    const [, before, after] = functions.BOOKTABLE!(
      VALUES,
      DURS,
      MARGINS,
      1_000_000,
      column(call - 1e-6, call + 1e-6),
    ) as unknown[][];
    expect([before!.at(-1), after!.at(-1)]).toEqual(["OK", "MARGIN CALL"]);
  });

  test("does not exist without a loan or without duration", () => {
    expect(() => functions.BOOKCALL!(VALUES, DURS, MARGINS, 3_100_000)).toThrow(
      refused("#N/A", "no loan, no call"),
    );
    expect(() => functions.BOOKCALL!([[5]], [[0]], [[0.1]], 1)).toThrow(
      refused("#N/A", "no position of the book has duration"),
    );
  });

  test("is the double nearest to the exact value for any book", () => {
    const position = fc.tuple(
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 0, max: 300 }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 40 }), (positions) => {
        const total = positions.reduce((sum, [value]) => sum + value, 0);
        const equity = Math.max(1, Math.floor(total / 3));
        const sum = (part: (v: Rational, d: Rational, m: Rational) => Rational) =>
          positions
            .map(([v, d, m]) =>
              part(Rational.of(v), Rational.of(d).over(100), Rational.of(m).over(1000)),
            )
            .reduce((all, one) => all.plus(one));
        const excess = Rational.of(equity).minus(sum((v, _, m) => v.times(m)));
        const want = excess
          .over(sum((v, d, m) => v.times(d).times(Rational.of(1).minus(m))))
          .times(10_000)
          .toDouble();
        const got = functions.BOOKCALL!(
          column(...positions.map(([v]) => v)),
          column(...positions.map(([, d]) => d / 100)),
          column(...positions.map(([, , m]) => m / 1000)),
          equity,
        );
        return Object.is(got, want);
      }),
    );
  });
});

test("the book's carry pays for the loan only, and idle cash earns nothing", () => {
  const yields = column(0.0482, 0.0482);
  const carry = (equity: number, friction?: number) =>
    functions.BOOKCARRY!(column(2e6, 1e6), yields, equity, 0.0414, friction);
  expect(carry(1e6, 0.005)).toBe(0.0468);
  expect(carry(4e6)).toBe(0.03615);
});

describe("the ranges of a book", () => {
  const call = (values: unknown, durs: unknown, margins: unknown, equity: unknown = 1e6) =>
    functions.BOOKCALL!(values, durs, margins, equity);
  const alone = () => call(column(2e6, 1e6), column(13, 5), column(0.09, 0.05));

  test("skip rows where the value is 0 or blank, whatever else stands there", () => {
    const values = column(2e6, 0, null, "", 1e6);
    expect(call(values, column(13, null, "x", 900, 5), column(0.09, 7, "", null, 0.05))).toBe(
      alone(),
    );
  });

  test("may lie along rows too, but all alike", () => {
    expect(call([[2e6, 1e6]], [[13, 5]], [[0.09, 0.05]])).toBe(alone());
    expect(() => call([[2e6, 1e6]], column(13, 5), [[0.09, 0.05]])).toThrow(
      refused("#VALUE!", "values, durs, margins must be ranges of the same size"),
    );
  });

  test("make the whole result the error that one of their cells holds", () => {
    const broken = column(0.09, { code: "#DIV/0!" });
    expect(() => call(column(2e6, 1e6), column(13, 5), broken)).toThrow(
      expect.objectContaining({ code: "#DIV/0!" }),
    );
  });

  test.each<[string, unknown[], string]>([
    ["a value below 0", [column(-1), column(5), column(0.1)], "values must be at least 0; got -1"],
    ["a blank duration", [column(9), column(null), column(0.1)], "durs is empty"],
    ["text", [column(9), column("x"), column(0.1)], 'durs must be a number; got the text "x"'],
    [
      "nothing but blanks",
      [column(null, ""), column(1, 2), column(0, 0)],
      "values holds no numbers",
    ],
    ["a margin of 1", [column(9), column(5), column(1)], "margins must be below 1"],
    ["no equity", [column(9), column(5), column(0.1), 0], "equity must be above 0; got 0"],
    [
      "equity as a range",
      [column(9), column(5), column(0.1), column(1, 2)],
      "equity must be a single cell",
    ],
  ])("refuse %s", (_, args, sentence) => {
    expect(() => functions.BOOKCALL!(...args, ...(args.length === 3 ? [1e6] : []))).toThrow(
      refused("#VALUE!", sentence),
    );
  });
});
