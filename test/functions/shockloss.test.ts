import { shockLoss } from "../../src/functions/shockloss";
import { expectExactly, lostPart, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const SHOCKLOSS = inCell(shockLoss);

test("a loss is positive, a gain a negative loss", () => {
  expect(SHOCKLOSS(100, 13, 3)).toBe(0.39);
  expect(SHOCKLOSS(43, 13, 3)).toBe(0.1677);
  expect(SHOCKLOSS(-100, 13, 3)).toBe(-0.39);
});

test("is the double nearest to the exact value", () => {
  const args = [typed.bp, typed.dur, typed.lev, typed.convexity, typed.part] as const;
  expectExactly(shockLoss, args, (bp, dur, lev, convexity, haircut) =>
    lostPart(bp, dur, convexity, haircut)?.times(lev),
  );
});

test("past dur/convexity the second-order formula turns, and says what to use", () => {
  expect(SHOCKLOSS(650, 13, 3, 200)).toBe(1.2675);
  expect(SHOCKLOSS(651, 13, 3, 200)).toBe(
    "#VALUE! past 650 bp the second-order formula turns; use REPRICELOSS",
  );
});

test("shocks down, durations across", () => {
  expect(SHOCKLOSS([[0], [100]], [[5, 10]], 2)).toEqual([
    [0, 0],
    [0.1, 0.2],
  ]);
});
