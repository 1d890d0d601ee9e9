import { streak } from "../../src/functions/streak";
import { column, inCell } from "../support/in-cell";

const STREAK = inCell(streak);

test.each([
  [[0.5, 0.4, 0.45, 0.47, 0.53], 3],
  [[1, 2, 1.5, 1.2], -2],
  [[1, 2, 2], 0],
  [[5, "", 6, null, 7], 2],
])("%j ends in a run of %d", (series, length) => {
  expect(STREAK([series])).toBe(length);
  expect(STREAK(column(...series))).toBe(length);
});

test("one observation is no step", () => {
  expect(STREAK([[1]])).toBe("#N/A at least 2 observations are needed; got 1");
});

test("a series is one row or one column", () => {
  expect(
    STREAK([
      [1, 2],
      [3, 4],
    ]),
  ).toBe("#VALUE! series must be one row or one column");
});
