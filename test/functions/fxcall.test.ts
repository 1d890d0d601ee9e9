import { fxCall } from "../../src/functions/fxcall";
import { decimal, expectExactly, lostPart, ONE, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const FXCALL = inCell(fxCall);

test.each([
  [-100, 0.54245],
  [0, 0.365],
  [43, 0.2886965],
  [100, 0.18755],
  [200, 0.0101],
])("after a shock of %d bp the loan's currency may rise by %d", (bp, rise) => {
  expect(FXCALL(bp, 13, 3, 0.09)).toBe(rise);
});

test("is the double nearest to lev·(1 − x)(1 − margin)/((lev − 1)(1 + fxmargin)) − 1", () => {
  const { bp, dur, part, convexity } = typed;
  const args = [bp, dur, decimal(1.01, 20, 2), part, part, convexity, part] as const;
  expectExactly(fxCall, args, (shock, d, lev, margin, fxmargin, k, haircut) => {
    const x = lostPart(shock, d, k, haircut);
    if (x === undefined) return undefined;
    return lev
      .times(ONE.minus(x))
      .times(ONE.minus(margin))
      .over(lev.minus(1).times(ONE.plus(fxmargin)))
      .minus(1);
  });
});

test("what the broker asks on the foreign debit brings the call nearer", () => {
  expect(FXCALL(43, 13, 3, 0.09, [[0, 0.05]])).toEqual([[0.2886965, 0.22733]]);
});

test("no loan, no call", () => {
  expect(FXCALL(0, 13, 1, 0.09)).toBe(
    "#N/A nothing is borrowed at leverage 1: no loan, no call, no funding rate",
  );
});
