import { accrued } from "../../src/functions/accrued";
import { decimal, expectExactly, ZERO } from "../support/exactly";
import { inCell } from "../support/in-cell";
import { Rational } from "../support/rational";

const ACCRUED = inCell(accrued);

test("a quarter of a year after a coupon of 4.82%", () => {
  expect(ACCRUED(19.75, 0.0482)).toBe(1.205);
});

test("is the double nearest to what of the coupon has passed", () => {
  const args = [decimal(1, 12, 0), decimal(0, 0.12, 4)] as const;
  expectExactly(accrued, args, () => ZERO);
  const years = decimal(0.01, 40, 2);
  expectExactly(
    (left, coupon) => accrued(left, coupon, 4 as never),
    [years, args[1]],
    (left, coupon) => {
      const periods = left.times(4);
      const next = Math.ceil(Number(periods.toDouble().toFixed(9)));
      return coupon.times(100).over(4).times(Rational.of(next).minus(periods));
    },
  );
});

test("a bond pays 1, 2, 4 or 12 coupons a year", () => {
  expect(ACCRUED(19.75, 0.0482, 3)).toBe("#VALUE! freq must be one of 1, 2, 4, 12; got 3");
});

test("a row of coupons, of which one is a zero", () => {
  expect(ACCRUED(0.25, [[0, 0.04]])).toEqual([[0, 1]]);
});
