import { payback } from "../../src/functions/payback";
import { carryOf, expectExactly, lostPart, typed, ZERO } from "../support/exactly";
import { inCell } from "../support/in-cell";

const PAYBACK = inCell(payback);

test("months of carry that repay the loss of the way to the stop", () => {
  expect(PAYBACK(3, 0.0482, 0.0414, 43, 13, 0.005)).toBe(43);
});

test("is the double nearest to loss ÷ (carry/12), and 0 where nothing is lost", () => {
  const { lev, rate, bp, dur, convexity } = typed;
  const args = [lev, rate, rate, bp, dur, rate, convexity] as const;
  expectExactly(payback, args, (l, yld, fund, shock, d, friction, k) => {
    const lost = lostPart(shock, d, k, ZERO);
    if (lost === undefined) return undefined;
    if (lost.sign() <= 0) return ZERO;
    const [loss, carry] = [l.times(lost), carryOf(l, yld, fund, friction)];
    return loss.isLess(1) && carry.sign() > 0 ? loss.over(carry).times(12) : undefined;
  });
});

test("never is #N/A, whether nothing is earned or nothing is left to earn with", () => {
  expect(PAYBACK(3, 0.04, 0.08, 43, 13)).toBe(
    "#N/A the carry is not positive: it never repays a loss",
  );
  expect(PAYBACK(3, 0.0482, 0.0414, 257, 13)).toBe(
    "#N/A the shock takes all of the equity: nothing is left",
  );
});

test("several shocks at once", () => {
  expect(PAYBACK(2, 0.05, 0.05, [[-10], [0], [50]], 10)).toEqual([[0], [0], [24]]);
});
