import fc from "fast-check";
import { readTyped, type Unit } from "../../src/taskpane/typing/typed-number";
import { processorSeconds } from "../support/processor-time";

const rate = (text: string) => readTyped(text, "percent", 0.2);
const number = (value: number) => ({ kind: "number", value });

describe("a rate as people type it", () => {
  test.each([
    "4.82",
    "4.82%",
    "0.0482",
    "482bp",
    "482 bps",
    "４.８２％",
    "4.82 ％",
    "４８２基點",
    "=4.82%",
    "＝482bp",
    "4.82e-2",
    "48.2e-1%",
    ".0482",
    "+4.82%",
  ])("%s is 4.82%%", (text) => expect(rate(text)).toEqual(number(0.0482)));

  test("a bare number below the field's border is a fraction, one at or above it a per cent", () => {
    expect(rate("0.19")).toEqual(number(0.19));
    expect(rate("0.2")).toEqual(number(0.002));
    expect(readTyped("0.5", "percent", 0.02)).toEqual(number(0.005));
    expect(readTyped("0.25", "percent", 1)).toEqual(number(0.25));
  });

  test("a negative rate keeps its sign", () => {
    expect(rate("-0.5%")).toEqual(number(-0.005));
    expect(rate("−25bp")).toEqual(number(-0.0025));
    for (const text of ["(4.82%)", "（４．８２％）", "−4.82%", "=-4.82%", "(482bp)", "(4.82)"])
      expect(rate(text)).toEqual(number(-0.0482));
  });

  test("a comma is no part of it: to one it parts decimals, to another thousands", () => {
    for (const text of ["4,82", "4,82%", "4,820bp", "0,0482", "1,000%"])
      expect(rate(text)).toEqual({ kind: "unreadable" });
  });

  test("rates of thousands of bp are read, whether or not a field takes them", () => {
    expect(rate("4820bp")).toEqual(number(0.482));
    expect(rate("1e5")).toEqual(number(1000));
  });

  test("every whole number of bp is the double nearest to it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4999, max: 4999 }), (bp) => {
        expect(rate(`${bp}bp`)).toEqual(number(Number(`${bp}e-4`) + 0));
      }),
    );
  });
});

describe("money", () => {
  test.each([
    "1000000",
    "1,000,000",
    "1m",
    "1M",
    "1,000k",
    "$1,000,000",
    "USD 1m",
    "100萬",
    "１００万",
    "1,000,000.00",
    "1百萬",
    "0.01億",
    "1e6",
    "1E+6",
    "1 million",
    "=1,000,000",
    "1,000 thousand",
    ".001bn",
  ])("%s is a million", (text) => expect(readTyped(text, "money")).toEqual(number(1_000_000)));
});

test.each([
  ["2.35 million", 2_350_000],
  ["2.35m", 2_350_000],
  ["(2.35m)", -2_350_000],
  ["２．３５百萬", 2_350_000],
])("%s", (text, value) => expect(readTyped(text, "money")).toEqual(number(value)));

test.each(["1,00", "1,0000", "10,00,000", "0,500", "1000,000", "1,000,00", ",100", "1.000,00"])(
  "%s is no sum: a comma stands before exactly three digits",
  (text) => expect(readTyped(text, "money")).toEqual({ kind: "unreadable" }),
);

describe("multiples and years", () => {
  test.each<[string, Unit, number]>([
    ["3x", "times", 3],
    ["2.5×", "times", 2.5],
    ["３倍", "times", 3],
    ["20y", "years", 20],
    ["19.5年", "years", 19.5],
    ["43", "bp", 43],
    ["0.43%", "bp", 43],
    ["-100bp", "bp", -100],
  ])("%s", (text, unit, value) => expect(readTyped(text, unit)).toEqual(number(value)));
});

describe("a cell of the user's", () => {
  test.each(["=Book!C5", "=C5", "='My book'!$C$5", "=資產!B2", "＝Book!C5", "='O''Brien'!A1"])(
    "%s",
    (text) =>
      expect(rate(text)).toEqual({
        kind: "reference",
        cell: text.normalize("NFKC").replace("=", ""),
      }),
  );

  test.each(["=1+1", "=A1+B1", "=SUM(A1:A3)", "=A1:A3", "=HYPERLINK(1)", "=", "=A0", "=C"])(
    "%s is no single cell",
    (text) => expect(rate(text)).toEqual({ kind: "unreadable" }),
  );
});

describe("what cannot be read is said to be unreadable", () => {
  test.each([
    "abc",
    "4.82.1",
    "1,00,000",
    "--3",
    "4.82%%",
    "3 apples",
    "$4.82",
    "1e",
    "1e4444",
    "((4%))",
    "(-4%)",
    "=1e2e3",
    "NaN",
    "Infinity",
    "%",
    "-",
  ])("%s", (text) => expect(rate(text)).toEqual({ kind: "unreadable" }));

  const LONG = 200_000;
  test.each([
    "1".repeat(LONG) + "x,",
    "1".repeat(LONG) + "..",
    ",".repeat(LONG),
    "1,".repeat(LONG),
    "1,000".repeat(LONG),
    " ".repeat(LONG) + "x",
    "x".repeat(LONG),
    "=" + "A".repeat(LONG),
    "='" + "''".repeat(LONG),
    "(".repeat(LONG),
    "1e".repeat(LONG),
  ])("at any length in no time (case %#)", (text) => {
    const seconds = processorSeconds(() => {
      for (const unit of ["percent", "money"] as const) readTyped(text, unit);
    });
    // A pattern that grows with the square of the length takes minutes.
    expect(seconds).toBeLessThan(4);
  });

  test("nothing typed is empty", () => {
    expect(rate("")).toEqual({ kind: "empty" });
    expect(rate("　 ")).toEqual({ kind: "empty" });
  });

  test("no text makes anything but a finite number", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom<Unit>("percent", "bp", "money", "times", "years"),
        (text, unit) => {
          const typed = readTyped(text, unit, 0.2);
          if (typed.kind === "number") expect(Number.isFinite(typed.value)).toBe(true);
        },
      ),
    );
  });
});
