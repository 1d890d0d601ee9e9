import { bondPrice } from "../../src/functions/bondprice";
import { bondSums, decimal, expectExactly, typed } from "../support/exactly";
import { column, inCell } from "../support/in-cell";

const BONDPRICE = inCell(bondPrice);

test("a bond whose coupon is its yield costs 100; the same at the stop costs less", () => {
  expect(BONDPRICE(0.0482, 20)).toBe(100);
  expect(BONDPRICE(0.0525, 20, 0.0482)).toBe(94.71476603098634);
});

test.each([1, 2, 4] as const)("its payments discounted one by one, %d a year", (freq) => {
  const args = [typed.rate, decimal(1, 8, 0), decimal(0, 0.12, 3)] as const;
  expectExactly(
    (yld, years, coupon) => bondPrice(yld, years, coupon, freq as never),
    args,
    (yld, years, coupon) => bondSums(yld, coupon, freq, years.toDouble() * freq).price,
  );
});

test("inside a period the full price grows by the yield", () => {
  const whole: number = BONDPRICE(0.05, 10, 0.04);
  expect(BONDPRICE(0.05, 9.9, 0.04)).toBeCloseTo(whole * 1.025 ** 0.2, 10);
});

test("an omitted coupon is the yield, but at least 0", () => {
  expect(BONDPRICE(-0.01, 10)).toBe(BONDPRICE(-0.01, 10, 0));
  expect(BONDPRICE(0.04, 10, -0.01)).toBe("#VALUE! coupon must be at least 0; got -0.01");
});

test("a column of yields", () => {
  expect(BONDPRICE(column(0, 0.04), 1, 0.04)).toEqual(column(104, 100));
});
