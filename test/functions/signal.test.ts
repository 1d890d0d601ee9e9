import { signal } from "../../src/functions/signal";
import { column, inCell } from "../support/in-cell";

const SIGNAL = inCell(signal);

test.each([
  [[true, false, true, false], "REDUCE"],
  [[true, false, false, false], "WATCH"],
  [[false, false, false, false], "HOLD"],
  [["#N/A", false, false, false], "UNKNOWN"],
  [["#N/A", true, false, false], "WATCH"],
  [["#N/A", true, true, false], "REDUCE"],
])("%j: %s", (flags, word) => {
  expect(SIGNAL(column(...flags))).toBe(word);
});

test("how many it takes may be given", () => {
  expect(SIGNAL([[1, 0, 0]], 1)).toBe("REDUCE");
  expect(SIGNAL([[1, 1, 0]], 3)).toBe("WATCH");
  expect(SIGNAL([[1, 1, 0]], 0)).toMatch(/^#VALUE! atleast must be at least 1/);
});

test("flags that are none are refused", () => {
  expect(SIGNAL([["x", 1]])).toMatch(/^#VALUE! flags/);
});
