import { hashAlgorithm } from "@univerjs/core";
import { openWorkbook, type OpenWorkbook } from "../../support/workbook";

/* Each cell shows its own formula's result, also where the engine's number is one for two formulas. */

let book: OpenWorkbook;

beforeAll(() => {
  book = openWorkbook();
});
afterAll(() => book.close());

const formula = (numbers: readonly number[]): string =>
  `=ROUND(100*0.0482,12)+ROUND(100*0.0414,12)+SUM(${numbers.join(",")})`;

// Found by trying some 100,000: as long as each other, with one number of 32 bits for both.
test.each([
  [
    [112656, 768826, 919510, 339204],
    [217475, 786449, 336706, 160242],
  ],
  [
    [882214, 649972, 775231, 539357],
    [987033, 667595, 192427, 360395],
  ],
])("sums of %j and %j stay apart", async (one, other) => {
  const both = [one, other].map(formula);
  expect(new Set(both.map((text) => hashAlgorithm(text))).size).toBe(1);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
    range.formulas = [both];
    range.load("values");
    await context.sync();
    const sums = [one, other].map((numbers) => 8.96 + numbers.reduce((sum, next) => sum + next));
    range.values[0]!.forEach((value, i) => expect(value).toBeCloseTo(sums[i]!, 6));
  });
});
