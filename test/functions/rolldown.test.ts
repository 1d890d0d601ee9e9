import { rollDown } from "../../src/functions/rolldown";
import { expectExactly, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const ROLLDOWN = inCell(rollDown);

test("what sliding down the curve by 2 bp adds at 3x", () => {
  expect(ROLLDOWN(3, 0.0482, 0.048, 13)).toBe(0.0078);
});

test("is the double nearest to leverage·duration·(yield − later yield)", () => {
  expectExactly(rollDown, [typed.lev, typed.rate, typed.rate, typed.dur], (lev, now, later, dur) =>
    lev.times(dur).times(now.minus(later)),
  );
});

test("an inverted curve costs, one cell a later yield", () => {
  expect(ROLLDOWN(2, 0.04, [[0.041, 0.039]], 10)).toEqual([[-0.02, 0.02]]);
});

test("duration must be there", () => {
  expect(ROLLDOWN(3, 0.0482, 0.048, 0)).toBe("#VALUE! dur must be above 0 years; got 0");
});
