import { breakEven } from "../../src/functions/breakeven";
import { carryOf, decimal, expectExactly, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const BREAKEVEN = inCell(breakEven);

test("the rise that eats a year's carry", () => {
  expect(BREAKEVEN(3, 0.0482, 0.0414, 13)).toBe(15.846153846153847);
  expect(BREAKEVEN(3, 0.0482, 0.0414, 13, 1, 0.005)).toBe(12);
});

test("is the double nearest to carry·horizon/(leverage·duration), in bp", () => {
  const { lev, rate, dur } = typed;
  const args = [lev, rate, rate, dur, decimal(0.25, 5, 2), rate] as const;
  expectExactly(breakEven, args, (l, yld, fund, d, horizon, friction) =>
    carryOf(l, yld, fund, friction).times(horizon).over(l.times(d)).times(10_000),
  );
});

test("no horizon means one year; a horizon of 0 has no break-even", () => {
  expect(BREAKEVEN(3, 0.0482, 0.0414, 13, null)).toBe(BREAKEVEN(3, 0.0482, 0.0414, 13, 1));
  expect(BREAKEVEN(3, 0.0482, 0.0414, 13, 0)).toBe("#VALUE! horizon must be above 0 years; got 0");
});

test("one call for several durations", () => {
  expect(BREAKEVEN(2, 0.05, 0.04, [[5, 10]])).toEqual([[60, 30]]);
});
