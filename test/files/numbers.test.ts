import fc from "fast-check";
import { Commas } from "../../src/files/fields/commas";
import { readPrinted, valueOf } from "../../src/files/fields/numbers";

const value = (text: string, decimalComma = false) => {
  const read = readPrinted(text, decimalComma);
  return read === undefined || read === "gap" ? read : valueOf(read);
};

test.each([
  ["4.82", 4.82],
  [" 4 ", 4],
  [".5", 0.5],
  ["5.", 5],
  ["+1", 1],
  ["-0", 0],
  ["(5)", -5],
  ["(4.82%)", -4.82 /* in per cent */],
  ["−0.3", -0.3],
  ["４．７１", 4.71],
  ["1.2 bp", 1.2],
  ["4.82 %", 4.82],
  ["2.99M", 2_990_000],
  ["$97,155.00 ", 97_155],
  ["-$5.00", -5],
  ["1,234,567", 1_234_567],
  ["1.234,56", 1234.56],
  ["1,234.56", 1234.56],
  ["1 234.5", 1234.5],
  ["0,123", 0.123],
  ["12,345", 12_345],
  ["4,82", 4.82],
  ["1.5e3", 1500],
])("%s is a number", (text, number) => expect(value(text)).toBe(number));

test.each(["", ".", "ND", "NA", "N/A", "--", "-", "#N/A N/A", "null", "-999.99", "NaN"])(
  "%j is a gap",
  (text) => expect(readPrinted(text)).toBe("gap"),
);

test.each(["abc", "%", "e5", "--1", "1.2.3", "1,2345,678", "4 7", "4x", "(5", "1,23,4", "12-13"])(
  "%j is no number",
  (text) => expect(readPrinted(text)).toBeUndefined(),
);

test("says which mark stands after it", () => {
  expect(readPrinted("4.82%")).toMatchObject({ mark: "percent" });
  expect(readPrinted("12bps")).toMatchObject({ mark: "bp" });
  expect(readPrinted("4.82")).not.toHaveProperty("mark");
});

test("moves the point in the text: per cent become the very fraction that Excel reads", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), (n) => {
      const text = (n / 1000).toFixed(3);
      expect(valueOf(readPrinted(text) as never, -2)).toBe(Number(`${n}e-5`) + 0);
    }),
  );
});

describe("a comma of a file", () => {
  const rule = (separator: string, ...texts: string[]) => {
    const commas = new Commas();
    texts.forEach((text) => commas.see(text));
    return commas.rule(separator);
  };

  test.each([
    ["no point, semicolons between", ";", ["4,825", "4,910"], "decimal"],
    ["not before exactly three digits", ",", ["4,825", "4,91"], "decimal"],
    ["a point elsewhere", ";", ["4,825", "4.91"], "thousands"],
    ["two in one number", ";", ["1,234,567", "4,825"], "thousands"],
    ["the last mark of two", ",", ["1.234,56"], "decimal"],
    ["the first mark of two", ";", ["1,234.56"], "thousands"],
    ["before three digits only, tabs between", "\t", ["4,825", "100,000"], "by-column"],
    ["before three digits only, commas between", ",", ["100,000"], "rates"],
    ["none at all", ";", ["4.8"], "thousands"],
  ])("%s", (_, separator, texts, expected) => expect(rule(separator, ...texts)).toBe(expected));
});

test("reads a comma before three digits as its column says", () => {
  expect(value("4,825", true)).toBe(4.825);
  expect(value("4,825", false)).toBe(4825);
  expect(value("1.234", true)).toBe(1234);
});
