import "../../src/functions/chinese";
import { loadFunctions, type CustomFunction } from "../support/functions";

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

/** 1·x − 0·fund: what the function read in its second argument. */
const read = (cell: unknown) => functions.CARRY!(1, cell, 0);

/** The same of an amount of money, which may be below 0. */
const moneyRead = (cell: unknown) => functions.PVBP!(cell, 1) * 10_000;

describe("a cell counts as the number it shows:", () => {
  test.each([
    [true, 1],
    [false, 0],
    ["0.0482", 0.0482],
    ["4.82%", 0.0482],
    [" 4.82 % ", 0.0482],
    ["+.05", 0.05],
    ["-1e-2", -0.01],
    ["5.", 5],
    ["1,000", 1000],
    ["1,234,567.5", 1_234_567.5],
    ["$1,000", 1000],
    ["-$ 1,000", -1000],
    ["($1,000.50)", -1000.5],
    ["＄１，０００", 1000],
    ["(4.82%)", -0.0482],
    ["( 4.82 % )", -0.0482],
    ["４．８２％", 0.0482],
    ["（4.82％）", -0.0482],
    ["\u22120.3", -0.3],
    ["－４．８２％", -0.0482],
    ["\u30004.82%\u00a0", 0.0482],
    [{ type: "FormattedNumber", basicType: "Double", basicValue: 0.0482 }, 0.0482],
    [{ type: "Entity", basicType: "Boolean", basicValue: true }, 1],
    [0.053200000000000004, 0.0532],
    [-0, 0],
    [5e-324, 5e-324],
  ])("%j as %d", (cell, number) => {
    const isRate = Math.abs(number) < 0.5;
    const got = isRate ? read(cell) : moneyRead(cell);
    expect(got).toBe(number);
  });
});

describe("what is no number is #VALUE! with a sentence:", () => {
  test.each([
    ["abc", /yield must be a number; got the text "abc"/],
    ["1,00", /got the text "1,00"/],
    ["1 000", /got the text/],
    ["(-4.82%)", /got the text/],
    ["(4.82%", /got the text/],
    ["$0.0482", /got the text/],
    ["4²", /got the text/],
    ["4½", /got the text/],
    ["+", /got the text/],
    ["()", /got the text/],
    ["0x10", /got the text/],
    ["Infinity", /got the text/],
    ["1e999", /got the text/],
    ["%", /got the text/],
    [{ type: "Entity", text: "US Treasury" }, /a data type without a numeric value/],
    [{ type: "String", basicType: "String", basicValue: "x" }, /a data type/],
    [NaN, /must be a number/],
    [Infinity, /must be a number/],
    [null, /yield is empty/],
    ["", /yield is empty/],
  ])("%j", (cell, sentence) => {
    expect(() => read(cell)).toThrow(
      expect.objectContaining({ code: "#VALUE!", message: expect.stringMatching(sentence) }),
    );
  });
});

describe("a comma", () => {
  test.each(["4,820", "0,048", "0,048%", "4,820%", "-1,000", "$0.05", "0,000"])(
    "or a currency makes no rate of %j",
    (text) => {
      expect(() => read(text)).toThrow(/yield must be a number; got the text/);
      const { BUFFER, MAXLEVERAGE, BONDPRICE } = functions;
      expect(() => BUFFER!(0, 13, 3, text)).toThrow(/margin must be a number/);
      expect(() => MAXLEVERAGE!(0, 13, 0.09, text)).toThrow(/buffer must be a number/);
      expect(() => BONDPRICE!(0.05, 20, text)).toThrow(/coupon must be a number/);
    },
  );

  test.each(["1,00", "1,0000", "0,482", "1000,000", "1,000,00", ",000", "1,,000", "1,000,"])(
    "groups no amount in %j",
    (text) => {
      expect(() => moneyRead(text)).toThrow(/value must be a number; got the text/);
    },
  );
});

describe("a text of a hundred thousand characters is read at once:", () => {
  const long = (part: string, end = "x") => part.repeat(100_000 / part.length) + end;
  // Reading that grows with the square of the length would take minutes.
  const HANG = 2_000;

  test.each(
    [
      " ",
      "\t\u3000",
      "1",
      ",",
      "1,000",
      ".",
      "(",
      ")",
      "% ",
      "$ ",
      "+-",
      "e",
      "1e",
      "\u2212",
      "４，",
      "#",
      "#N/A",
      "０ ",
    ].map((part) => [part]),
  )(
    "of %j",
    (part) => {
      for (const text of [
        long(part),
        `1${long(part)}`,
        `(${long(part, ")")}`,
        `1${long(" ")}${part}`,
      ]) {
        expect(() => read(text)).toThrow(/yield (must be a number|is empty|must lie)/);
        expect(() => functions.BOOKCALL!([[text]], [[1]], [[0.1]], 1)).toThrow(/values/);
        expect(() => functions.MAINTENANCE!(20, text)).toThrow(/schedule/);
        expect(() => functions.FUNDINGRATE!(1, 0.05, [[text, 1]])).toThrow(/tiers/);
        expect(() => functions.SIGNAL!([[text]])).toThrow(/flags/);
        expect(functions.STREAK!([[1, 2, text]])).toBe(1);
      }
    },
    HANG,
  );
});

describe("an error comes out", () => {
  const forms = (code: string) => [
    code,
    { code },
    { type: "Error", basicType: "Error", basicValue: code },
    new CustomFunctions.Error(code as CustomFunctions.ErrorCode),
  ];

  test.each(["#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#VALUE!"])("as itself: %s", (code) => {
    for (const cell of forms(code)) {
      expect(() => read(cell)).toThrow(expect.objectContaining({ code }));
    }
  });

  test.each(["#REF!", "#NAME?", "#SPILL!", "#CALC!", "#BUSY!", "#FIELD!"])(
    "as #VALUE! that names it: %s",
    (code) => {
      for (const cell of forms(code).slice(0, 3)) {
        expect(() => read(cell)).toThrow(
          expect.objectContaining({ code: "#VALUE!", message: expect.stringContaining(code) }),
        );
      }
    },
  );
});

describe("a value outside its limits is refused with the limit:", () => {
  test.each<[string, unknown[], string]>([
    ["CARRY", [0.5, 0.05, 0.04], "lev must be at least 1 (position ÷ equity); got 0.5"],
    ["CARRY", [1001, 0.05, 0.04], "lev must be at most 1000 (position ÷ equity); got 1001"],
    ["CARRY", [3, 4.82, 0.04], "enter 4.82% or 0.0482, not 4.82"],
    ["CARRY", [3, 0.5, 0.04], "yield must lie between -50% and 50%; got 0.5"],
    ["CARRY", [3, -0.5, 0.04], "yield must lie between -50% and 50%"],
    ["SHOCKLOSS", [10001, 13, 3], "bp must be at most 10000 bp; got 10001"],
    ["SHOCKLOSS", [10, 0, 3], "dur must be above 0 years; got 0"],
    ["SHOCKLOSS", [10, 13, 3, -1], "convexity must be at least 0 years²; got -1"],
    ["SHOCKLOSS", [10, 13, 3, 0, 1], "haircut must be below 1; got 1"],
    ["BUFFER", [10, 13, 3, 1], "margin must be below 1; got 1"],
    ["BONDPRICE", [0.05, 0], "years must be above 0 years; got 0"],
    ["BONDPRICE", [0.05, 10, -0.01], "coupon must be at least 0; got -0.01"],
    ["BONDPRICE", [0.05, 10, 4.82], "coupon must lie between 0% and 50%; got 4.82: enter 4.82%"],
    ["BONDPRICE", [0.05, 10, 0.05, 3], "freq must be one of 1, 2, 4, 12; got 3"],
    ["BREAKEVEN", [3, 0.05, 0.04, 13, 0], "horizon must be above 0 years; got 0"],
    ["HISTSHOCK", [7, 21], "tenor must be one of 10, 20, 30; got 7"],
    ["HISTSHOCK", [20, 20], "days must be one of 1, 5, 21, 63, 126, 252; got 20"],
    ["HISTSHOCK", [20, 21, 1.5], "percentile must be at most 1; got 1.5"],
    ["FUNDINGRATE", [-1, 0.05], "loan must be at least 0; got -1"],
    ["BONDYEARS", [60, 40000], "settlement must be at least 61 (a date from 1 March 1900 on)"],
    ["RULES", [3, 0], "yield is 0: a blank cell may arrive as 0; enter the position's yield"],
    ["STOPDISTANCE", [0], "yield is 0: a blank cell may arrive as 0; enter the position's yield"],
    [
      "SHOCKTABLE",
      [3, 0, 0.04, 13, 0.09],
      "yield is 0: a blank cell may arrive as 0; enter the position's yield",
    ],
    ["RULES", [3, 0.05, 3, 0], "stop is 0: a blank cell may arrive as 0; leave the argument out"],
    ["STOPDISTANCE", [0.05, 0], "stop is 0: a blank cell may arrive as 0; leave the argument out"],
    ["SHOCKTABLE", [3, 0.05, 0.04, 13, 0.09, null, 0], "stop is 0: a blank cell may arrive as 0"],
    ["SCENARIO", [3, 0.05, 0.04, 10, 13, 0], "horizon is 0: a blank cell may arrive as 0; leave"],
    ["SHOCKLOSS", [700, 13, 3, 200], "past 650 bp the second-order formula turns"],
    ["SHOCKTABLE", [[[3], [4]], 0.05, 0.04, 13, 0.09], "lev must be a single cell here"],
    ["MAINTENANCE", [20, "NONSUCH"], 'there is no schedule "NONSUCH": use IBKR, FINRA'],
    ["MAINTENANCE", [20, [[{ type: "Entity" }]]], 'there is no schedule "…": use IBKR, FINRA'],
  ])("%s of %j", (id, args, sentence) => {
    expect(() => functions[id]!(...args)).toThrow(
      expect.objectContaining({ code: "#VALUE!", message: expect.stringContaining(sentence) }),
    );
  });
});

test("a schedule's name may stand in a data type", () => {
  const named = { type: "FormattedNumber", basicType: "String", basicValue: "finra" };
  expect(functions.MAINTENANCE!(20, [[named]])).toEqual(functions.MAINTENANCE!(20, "FINRA"));
});

test("a value too large for a cell is refused, not infinite", () => {
  expect(() => functions.PVBP!(1e308, 100_000 / 1001)).not.toThrow();
  expect(() => functions.PVBP!(Number.MAX_VALUE, 100)).not.toThrow();
  expect(() => functions.BOOKCARRY!([[1e308]], [[0.4]], 1e-300, 0.04)).toThrow(
    /too large for a cell/,
  );
});

test("the sentences follow the language that Office shows", () => {
  Object.assign(globalThis, { Office: { context: { displayLanguage: "zh-TW" } } });
  try {
    expect(() => read("abc")).toThrow(/yield 必須是數字；收到文字「abc」/);
  } finally {
    Reflect.deleteProperty(globalThis, "Office");
  }
});
