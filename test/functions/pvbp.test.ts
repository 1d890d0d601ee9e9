import { pvbp } from "../../src/functions/pvbp";
import { expectExactly, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const PVBP = inCell(pvbp);

test("money per bp of a position of 3 million", () => {
  expect(PVBP(3_000_000, 13)).toBe(3900);
});

test("is the double nearest to value·duration/10⁴", () => {
  expectExactly(pvbp, [typed.money, typed.dur], (value, dur) => value.times(dur).over(10_000));
});

test("money may be written as people write it, a duration may not be missing", () => {
  expect(PVBP("$3,000,000", 13)).toBe(3900);
  expect(PVBP(3_000_000, "")).toBe("#VALUE! dur is empty: enter a number");
});

test("a row of positions", () => {
  expect(PVBP([[100_000, 200_000]], [[10, 5]])).toEqual([[100, 100]]);
});
