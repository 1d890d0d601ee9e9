import { convexity } from "../../src/functions/convexity";
import { bondSums, decimal, expectExactly, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";
import { bondPrice } from "../../src/functions/bondprice";
import { modDuration } from "../../src/functions/modduration";

const CONVEXITY = inCell(convexity);

test("of a par bond of 20 years", () => {
  expect(CONVEXITY(0.0482, 20)).toBe(216.19720723732698);
});

test("is Σ k(k + 1)·payment·discount ÷ (freq²·price·(1 + y/freq)²), in exact fractions", () => {
  const args = [typed.rate, decimal(1, 8, 0), decimal(0, 0.12, 3)] as const;
  expectExactly(convexity, args, (yld, years, coupon) => {
    const { step, price, second } = bondSums(yld, coupon, 2, years.toDouble() * 2);
    return second.over(4).over(step.power(2)).over(price);
  });
});

test("with duration it tells a price after 10 bp to less than a part in a million", () => {
  const price = inCell(bondPrice);
  const [at, after] = [0.0482, 0.0492].map((yld) => price(yld, 19.3, 0.03) as number);
  const lost =
    inCell(modDuration)(0.0482, 19.3, 0.03) * 0.001 -
    (CONVEXITY(0.0482, 19.3, 0.03) * 0.001 ** 2) / 2;
  expect(Math.abs(after! / at! - 1 + lost)).toBeLessThan(1e-6);
});

test("a range of coupons; a rate that was typed in per cent", () => {
  expect(CONVEXITY(0, 1, [[0]])).toEqual([[1.5]]);
  expect(CONVEXITY(4.82, 20)).toMatch(/^#VALUE! yield must lie between -50% and 50%; got 4.82/);
});
