import { stopDistance } from "../../src/functions/stopdistance";
import { decimal, expectExactly } from "../support/exactly";
import { inCell } from "../support/in-cell";

const STOPDISTANCE = inCell(stopDistance);

test("43 bp to the stop; 0 or less is stopped", () => {
  expect(STOPDISTANCE(0.0482)).toBe(43);
  expect(STOPDISTANCE(0.0525)).toBe(0);
  expect(STOPDISTANCE(0.06)).toBe(-75);
});

test("is the double nearest to (stop − yield)·10⁴", () => {
  const rate = decimal(0.0001, 0.1, 4);
  expectExactly(stopDistance, [rate, rate], (yld, stop) => stop.minus(yld).times(10_000));
});

test("0 is a blank cell, of either", () => {
  expect(STOPDISTANCE(0)).toMatch(/^#VALUE! yield is 0/);
  expect(STOPDISTANCE(0.0482, 0)).toMatch(/^#VALUE! stop is 0/);
});

test("yields down, stops across", () => {
  expect(STOPDISTANCE([[0.04], [0.05]], [[0.05, 0.06]])).toEqual([
    [100, 200],
    [0, 100],
  ]);
});
