import { leverageAfter } from "../../src/functions/leverageafter";
import { expectExactly, lostPart, ONE, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const LEVERAGEAFTER = inCell(leverageAfter);

test("the leverage at the stop, of a position that starts at 3x", () => {
  expect(LEVERAGEAFTER(43, 13, 3)).toBe(3.4029796948215787);
  expect(LEVERAGEAFTER(0, 13, 3)).toBe(3);
});

test("is the double nearest to lev·(1 − x)/(1 − lev·x)", () => {
  const args = [typed.bp, typed.dur, typed.lev, typed.convexity, typed.part] as const;
  expectExactly(leverageAfter, args, (bp, dur, lev, convexity, haircut) => {
    const x = lostPart(bp, dur, convexity, haircut);
    if (x === undefined || !lev.times(x).isLess(1)) return undefined;
    return lev.times(ONE.minus(x)).over(ONE.minus(lev.times(x)));
  });
});

test("of nothing there is no leverage", () => {
  expect(LEVERAGEAFTER(257, 13, 3)).toBe("#N/A the shock takes all of the equity: nothing is left");
});

test("falls of the yield lower it, a cell a shock", () => {
  expect(LEVERAGEAFTER([[-100], [100]], 10, 2)).toEqual([[1.8333333333333333], [2.25]]);
});
