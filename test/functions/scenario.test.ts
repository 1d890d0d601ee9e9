import { scenario } from "../../src/functions/scenario";
import { carryOf, decimal, expectExactly, lostPart, typed, ZERO } from "../support/exactly";
import { inCell } from "../support/in-cell";

const SCENARIO = inCell(scenario);

test("half a year of carry and a fall of 53 bp", () => {
  expect(SCENARIO(3, 0.0482, 0.0414, -53, 13, 0.5)).toBe(0.2376);
});

test("is the double nearest to carry·horizon less the loss", () => {
  const { lev, rate, bp, dur, convexity } = typed;
  const args = [lev, rate, rate, bp, dur, decimal(0.01, 5, 2), rate, convexity] as const;
  expectExactly(scenario, args, (l, yld, fund, shock, d, horizon, friction, k) => {
    const x = lostPart(shock, d, k, ZERO);
    return x && carryOf(l, yld, fund, friction).times(horizon).minus(l.times(x));
  });
});

test("a horizon of 0 may be a blank cell", () => {
  expect(SCENARIO(3, 0.0482, 0.0414, -53, 13, 0)).toBe(
    "#VALUE! horizon is 0: a blank cell may arrive as 0; leave the argument out or enter a number",
  );
});

test("shocks down, horizons across", () => {
  expect(SCENARIO(2, 0.05, 0.04, [[0], [100]], 5, [[1, 2]])).toEqual([
    [0.06, 0.12],
    [-0.04, 0.02],
  ]);
});
