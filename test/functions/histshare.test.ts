import { histShare } from "../../src/functions/histshare";
import { histShock } from "../../src/functions/histshock";
import { inCell } from "../support/in-cell";

const HISTSHARE = inCell(histShare);

test.each([
  [[20, 252, 43, 1], 0.557696127110228],
  [[20, 252, 43], 0.313008937437934],
  [[20, 252, 205.69, 1], 0.0238331678252234],
  [[20, 252, 205], 0.00893743793445879],
])("HISTSHARE%j is %d", (args, share) => {
  expect(HISTSHARE(...args)).toBeCloseTo(share, 14);
});

test("all windows reach the least change, none a rise of 100%", () => {
  expect(HISTSHARE(20, 21, [[-10_000, 10_000]])).toEqual([[1, 0]]);
});

test("the share of the 99th percentile is about a hundredth", () => {
  const bp: number = inCell(histShock)(30, 21, 0.99);
  expect(HISTSHARE(30, 21, bp)).toBeGreaterThanOrEqual(0.01);
  expect(HISTSHARE(30, 21, bp + 2)).toBeLessThan(0.01);
});

test("a tenor that is not kept is refused", () => {
  expect(HISTSHARE(5, 21, 10)).toBe("#VALUE! tenor must be one of 10, 20, 30; got 5");
});
