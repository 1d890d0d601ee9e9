import { modDuration } from "../../src/functions/modduration";
import { bondSums, decimal, expectExactly, typed } from "../support/exactly";
import { column, inCell } from "../support/in-cell";
import { bondPrice } from "../../src/functions/bondprice";

const MODDURATION = inCell(modDuration);

test("of a par bond of 20 years", () => {
  expect(MODDURATION(0.0482, 20)).toBe(12.743786627611836);
});

test("is Σ t·payment·discount ÷ (price·(1 + y/freq)), in exact fractions", () => {
  const args = [typed.rate, decimal(1, 8, 0), decimal(0, 0.12, 3)] as const;
  expectExactly(modDuration, args, (yld, years, coupon) => {
    const { step, price, first } = bondSums(yld, coupon, 2, years.toDouble() * 2);
    return first.over(2).over(step).over(price);
  });
});

test("is the slope of the price", () => {
  const price = inCell(bondPrice);
  const [up, down, at] = [0.048201, 0.048199, 0.0482].map(
    (yld) => price(yld, 19.3, 0.03) as number,
  );
  expect(MODDURATION(0.0482, 19.3, 0.03)).toBeCloseTo((down! - up!) / 0.000002 / at!, 6);
});

test("a zero's is its years, discounted once; none of a matured bond", () => {
  expect(MODDURATION(0, column(5, 10), 0)).toEqual(column(5, 10));
  expect(MODDURATION(0.04, 0)).toBe("#VALUE! years must be above 0 years; got 0");
});
