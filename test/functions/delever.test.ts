import { deLever } from "../../src/functions/delever";
import { expectExactly, lostPart, ONE, positive, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const DELEVER = inCell(deLever);

test("the part to sell at the stop, to be back at 3x", () => {
  expect(DELEVER(43, 13, 3, 3)).toBe(0.11841965893443492);
});

test("is the double nearest to 1 − cap·equity/position", () => {
  const { bp, dur, lev, convexity, part } = typed;
  expectExactly(deLever, [bp, dur, lev, lev, convexity, part], (shock, d, l, cap, k, haircut) => {
    const x = lostPart(shock, d, k, haircut);
    if (x === undefined) return undefined;
    const equity = ONE.minus(l.times(x));
    if (equity.sign() <= 0) return ONE;
    return positive(ONE.minus(cap.times(equity).over(l.times(ONE.minus(x)))));
  });
});

test("a cap below 1 is none", () => {
  expect(DELEVER(43, 13, 3, 0.9)).toBe(
    "#VALUE! maxlev must be at least 1 (position ÷ equity); got 0.9",
  );
});

test("after selling that part the leverage is the cap", () => {
  const [part] = (DELEVER([[43]], 13, 3, 3) as [[number]])[0];
  const position = 3 * (1 - 0.0559);
  const debt = 2 - part * position;
  expect((position * (1 - part)) / (position * (1 - part) - debt)).toBeCloseTo(3, 12);
});
