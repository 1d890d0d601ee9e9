import { maxLeverage } from "../../src/functions/maxleverage";
import { expectExactly, lostPart, ONE, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const MAXLEVERAGE = inCell(maxLeverage);

test("the leverage that a shock of 200 bp leaves at maintenance", () => {
  expect(MAXLEVERAGE(200, 13, 0.09)).toBe(3.061849357011635);
});

test("is the double nearest to 1/(x + (margin + buffer)(1 − x))", () => {
  const args = [typed.bp, typed.dur, typed.part, typed.part, typed.convexity, typed.part] as const;
  expectExactly(maxLeverage, args, (bp, dur, margin, left, convexity, haircut) => {
    const x = lostPart(bp, dur, convexity, haircut);
    if (x === undefined || !x.isLess(1)) return undefined;
    const divisor = x.plus(margin.plus(left).times(ONE.minus(x)));
    return divisor.sign() > 0 ? ONE.over(divisor) : undefined;
  });
});

test("no limit where the price rises enough, none at a requirement of all", () => {
  expect(MAXLEVERAGE(-300, 13, 0.09)).toBe(
    "#N/A no limit: after this move no leverage brings the buffer down to that",
  );
  expect(MAXLEVERAGE(200, 13, 0.6, 0.4)).toBe("#VALUE! margin + buffer must be below 1");
});

test("a column of shocks", () => {
  expect(MAXLEVERAGE([[0], [100]], 10, 0.5)).toEqual([[2], [1.8181818181818181]]);
});
