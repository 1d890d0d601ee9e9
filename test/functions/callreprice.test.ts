import { callReprice } from "../../src/functions/callreprice";
import { inCell } from "../support/in-cell";
import { repriceLoss } from "../../src/functions/repriceloss";

const CALLREPRICE = inCell(callReprice);

test("258 bp, further than the linear 206", () => {
  expect(CALLREPRICE(0.0482, 20, 3, 0.09)).toBe(258.31952473411576);
});

test.each([
  [0.0482, 20, 3, 0.09, 0.0482],
  [0.0482, 9.3, 5, 0.07, 0.02],
  [0.03, 27, 2, 0.09, 0],
  [0.0482, 20, 13, 0.09, 0.0482],
])("equity is the requirement there: %d, %d, %d, %d, %d", (yld, years, lev, margin, coupon) => {
  const bp: number = CALLREPRICE(yld, years, lev, margin, coupon);
  const lost = inCell(repriceLoss)(bp, yld, years, 1, coupon) as number;
  expect((1 - lev * lost) / (lev * (1 - lost))).toBeCloseTo(margin, 11);
});

test("no loan, no call", () => {
  expect(CALLREPRICE(0.0482, 20, 1, 0.09)).toBe(
    "#N/A nothing is borrowed at leverage 1: no loan, no call, no funding rate",
  );
});

test("the higher the leverage, the nearer, a cell each", () => {
  const [[two, three]] = CALLREPRICE(0.0482, 20, [[2, 3]], 0.09) as [[number, number]];
  expect(two).toBeGreaterThan(three);
});
