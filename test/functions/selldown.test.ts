import { sellDown } from "../../src/functions/selldown";
import { expectExactly, lostPart, ONE, positive, typed, ZERO } from "../support/exactly";
import { inCell } from "../support/in-cell";

const SELLDOWN = inCell(sellDown);

test("the part to sell after the shock, to meet maintenance", () => {
  expect(SELLDOWN(250, 13, 3, 0.09)).toBe(0.8628257887517147);
  expect(SELLDOWN(43, 13, 3, 0.09, 0.2)).toBe(0);
});

test("is the double nearest to the exact value", () => {
  const { bp, dur, lev, part, convexity } = typed;
  expectExactly(
    sellDown,
    [bp, dur, lev, part, part, convexity, part],
    (shock, d, l, margin, left, k, haircut) => {
      const x = lostPart(shock, d, k, haircut);
      if (x === undefined || !x.isLess(1)) return undefined;
      const [equity, target] = [ONE.minus(l.times(x)), margin.plus(left)];
      if (equity.sign() <= 0) return ONE;
      if (target.sign() === 0) return ZERO;
      return positive(ONE.minus(equity.over(target.times(l).times(ONE.minus(x)))));
    },
  );
});

test("a margin and a buffer that ask for all are refused", () => {
  expect(SELLDOWN(250, 13, 3, 0.5, 0.5)).toBe("#VALUE! margin + buffer must be below 1");
});

test("a row of shocks: nothing, a part, all", () => {
  expect(SELLDOWN([[0, 500, 1000]], 5, 4, 0.5)).toEqual([[0.5, 1, 1]]);
});
