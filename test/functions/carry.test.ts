import { carry } from "../../src/functions/carry";
import { carryOf, expectExactly, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";

const CARRY = inCell(carry);

test("what 3x earn on a yield of 4.82% above a loan at 4.14%", () => {
  expect(CARRY(3, 0.0482, 0.0414)).toBe(0.0618);
  expect(CARRY(3, 0.0482, 0.0414, 0.005)).toBe(0.0468);
});

test("is the double nearest to the exact value", () => {
  expectExactly(carry, [typed.lev, typed.rate, typed.rate, typed.rate], carryOf);
});

test("refuses a leverage below 1, and a yield that was typed in per cent", () => {
  expect(CARRY(0.5, 0.0482, 0.0414)).toBe(
    "#VALUE! lev must be at least 1 (position ÷ equity); got 0.5",
  );
  expect(CARRY(3, 4.82, 0.0414)).toBe(
    "#VALUE! yield must lie between -50% and 50%; got 4.82: enter 4.82% or 0.0482, not 4.82",
  );
});

test("a column of leverages by a row of funding rates is a grid", () => {
  expect(CARRY([[1], [3]], 0.05, [[0.04, 0.02]])).toEqual([
    [0.05, 0.05],
    [0.07, 0.11],
  ]);
});
