import { riseShare } from "../../src/functions/riseshare";
import { column, inCell } from "../support/in-cell";

const RISESHARE = inCell(riseShare);

/** In whole bp: 400, 425, 410, 450. */
const SERIES = [[0.04, 0.0425, 0.041, 0.045]];

test("of the windows over two observations, half end 25 bp higher, all were 10 bp higher", () => {
  expect(RISESHARE(SERIES, 2, 25)).toBe(0.5);
  expect(RISESHARE(SERIES, 2, 10, 1)).toBe(1);
  expect(RISESHARE(SERIES, 2, 25.1, 1)).toBe(0);
});

test("a falling day is a rise below 0", () => {
  expect(RISESHARE(column(0.05, 0.049, 0.051), 1, -10)).toBe(1);
  expect(RISESHARE(column(0.05, 0.049, 0.051), 1, 0)).toBe(0.5);
});

test("too short a series, and a choice that is none", () => {
  expect(RISESHARE(SERIES, 9, 0)).toBe("#N/A at least 10 observations are needed; got 4");
  expect(RISESHARE(SERIES, 2, 25, 2)).toBe("#VALUE! within must be one of 0, 1; got 2");
});
