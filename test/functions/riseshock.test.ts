import { riseShock } from "../../src/functions/riseshock";
import { column, inCell } from "../support/in-cell";

const RISESHOCK = inCell(riseShock);

/** In whole bp: 400, 425, 410, 450. */
const SERIES = [[0.04, 0.0425, 0.041, 0.045]];

test("over two observations 10 and 25 bp, the worst if no percentile is given", () => {
  expect(RISESHOCK(SERIES, 2)).toBe(25);
  expect(RISESHOCK(SERIES, 2, 0.5)).toBe(17.5);
});

test("on the way 25 and 25", () => {
  expect(RISESHOCK(SERIES, 2, 0.01, 1)).toBe(25);
  expect(RISESHOCK(SERIES, 3, 1, 1)).toBe(50);
});

test("blanks and #N/A are skipped", () => {
  expect(RISESHOCK(column(0.04, null, 0.0425, "#N/A", 0.041, "", 0.045), 2)).toBe(25);
});

test("a series that is shorter than a window has none", () => {
  expect(RISESHOCK(SERIES, 4)).toBe("#N/A at least 5 observations are needed; got 4");
  expect(RISESHOCK(SERIES, 0)).toMatch(/^#VALUE! days must be at least 1/);
});
