import { buffer } from "../../src/functions/buffer";
import { expectExactly, lostPart, ONE, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const BUFFER = inCell(buffer);

test("equity over position less maintenance, before and after a shock", () => {
  expect(BUFFER(0, 13, 3, 0.09)).toBe(0.24333333333333335);
  expect(BUFFER(50, 13, 3, 0.09)).toBe(0.19698752228163993);
});

test("is the double nearest to the exact value", () => {
  const args = [typed.bp, typed.dur, typed.lev, typed.part, typed.convexity, typed.part] as const;
  expectExactly(buffer, args, (bp, dur, lev, margin, convexity, haircut) => {
    const x = lostPart(bp, dur, convexity, haircut);
    if (x === undefined || !x.isLess(1)) return undefined;
    return ONE.minus(lev.times(x))
      .over(lev.times(ONE.minus(x)))
      .minus(margin);
  });
});

test("without a position there is no buffer", () => {
  expect(BUFFER(1000, 10, 3, 0.09)).toBe(
    "#VALUE! the shock takes the whole price: use REPRICELOSS",
  );
});

test("one row for several maintenance rates", () => {
  expect(BUFFER(0, 10, 4, [[0, 0.05, 0.25]])).toEqual([[0.25, 0.2, 0]]);
});
