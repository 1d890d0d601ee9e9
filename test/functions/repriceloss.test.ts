import { repriceLoss } from "../../src/functions/repriceloss";
import { bondSums, decimal, expectExactly, ONE, typed } from "../support/exactly";
import { inCell } from "../support/in-cell";
import type { Rational } from "../support/rational";

const REPRICELOSS = inCell(repriceLoss);

test("100 bp cost 35.2% at 3x by full revaluation", () => {
  expect(REPRICELOSS(100, 0.0482, 20, 3)).toBe(0.35182178062717023);
});

test("is what the price loses, in exact fractions", () => {
  const args = [
    decimal(-300, 400, 0),
    decimal(0.01, 0.1, 4),
    decimal(1, 8, 0),
    typed.lev,
    decimal(0, 0.12, 3),
  ] as const;
  expectExactly(repriceLoss, args, (bp, yld, years, lev, coupon) => {
    const price = (at: Rational) => bondSums(at, coupon, 2, years.toDouble() * 2).price;
    return lev.times(ONE.minus(price(yld.plus(bp.over(10_000))).over(price(yld))));
  });
});

test("a fall in yields below -100% a period has no price", () => {
  expect(REPRICELOSS(-10_000, -0.4, 20, 3, 0.04, 1)).toBe(
    "#VALUE! the yield after the shock is at or below -100% a period: use a smaller fall",
  );
});

test("a fall gains more than a rise of the same size loses", () => {
  const [[gain, loss]] = REPRICELOSS([[-100, 100]], 0.0482, 20, 3) as [[number, number]];
  expect(-gain).toBeGreaterThan(loss);
  expect(loss).toBeGreaterThan(0);
});
