import { accountCarry } from "../../src/functions/accountcarry";
import { inCell } from "../support/in-cell";
import { BENCHMARK, byHeading, CASH, ONE_BOND, STATEMENT } from "../support/statement";

const ACCOUNTCARRY = inCell(accountCarry);

test("the account of seven bonds, a figure a column", () => {
  const [row] = byHeading(ACCOUNTCARRY(...STATEMENT, CASH, BENCHMARK, null, 0.005));
  const want = {
    income: 184_719.749058808,
    coupons: 159_875,
    loan: 2_600_000,
    rate: 0.0450538461538462,
    interest: 118_766.944444444,
    friction: 19_317.0528281137,
    carry: 46_635.75178625,
    "carry on equity": 0.0372978130365792,
    "cash carry": 41_108.0555555556,
    "cash on equity": 0.0328769347910561,
    "break-even bp": 9.26576555425237,
  };
  expect(Object.keys(row!)).toEqual(Object.keys(want));
  for (const [head, value] of Object.entries(want)) {
    expect([head, (row![head] as number) / value]).toEqual([head, expect.closeTo(1, 12)]);
  }
});

test("without a loan there is no interest, and all is carry", () => {
  const [row] = byHeading(ACCOUNTCARRY(...ONE_BOND, 1, BENCHMARK));
  expect([row!.loan, row!.interest]).toEqual([0, 0]);
  expect(row!["cash carry"]).toBe(1_500_000 * 0.04625);
});

test("a benchmark of 0 may be a blank cell", () => {
  expect(ACCOUNTCARRY(...ONE_BOND, -1_000_000, 0)).toBe(
    "#VALUE! benchmark is 0: a blank cell may arrive as 0; enter the rate",
  );
});
