import { histShock } from "../../src/functions/histshock";
import { histShare } from "../../src/functions/histshare";
import { inCell } from "../support/in-cell";

const HISTSHOCK = inCell(histShock);

test.each([
  [[20, 252], 262],
  [[20, 21, 0.99], 54],
  [[20, 252, 1, 1], 282],
])("HISTSHOCK%j is %d bp", (args, bp) => {
  expect(HISTSHOCK(...args)).toBe(bp);
});

test("the worst rise was reached, and nothing worse", () => {
  for (const tenor of [10, 20, 30]) {
    for (const within of [0, 1]) {
      const worst: number = HISTSHOCK(tenor, 63, 1, within);
      expect(inCell(histShare)(tenor, 63, worst, within)).toBeGreaterThan(0);
      expect(inCell(histShare)(tenor, 63, worst + 1, within)).toBe(0);
    }
  }
});

test("a rise on the way is never less than the one at the end", () => {
  for (const part of [0.5, 0.95, 0.99]) {
    expect(HISTSHOCK(20, 126, part, 1)).toBeGreaterThanOrEqual(HISTSHOCK(20, 126, part));
  }
});

test("other tenors and windows are refused by name, a percentile of 0 too", () => {
  expect(HISTSHOCK(15, 252)).toBe("#VALUE! tenor must be one of 10, 20, 30; got 15");
  expect(HISTSHOCK(20, 250)).toBe("#VALUE! days must be one of 1, 5, 21, 63, 126, 252; got 250");
  expect(HISTSHOCK(20, 252, 0)).toMatch(/^#VALUE! percentile is 0/);
});
