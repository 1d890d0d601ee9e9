import { fundingRate } from "../../src/functions/fundingrate";
import { decimal, expectExactly, positive, typed, ZERO } from "../support/exactly";
import { inCell } from "../support/in-cell";
import { Rational } from "../support/rational";

const FUNDINGRATE = inCell(fundingRate);

test("a loan of 2 million pays 4.54%, one of 600,000 costs 106.72 a day", () => {
  expect(FUNDINGRATE(2_000_000, 0.0364)).toBe(0.0454);
  expect((FUNDINGRATE(600_000, 0.0532) * 600_000) / 360).toBeCloseTo(18.94 + 87.78, 2);
});

const TIERS = [
  [0, "0.015"],
  [100_000, "0.01"],
  [1_000_000, "0.0075"],
  [50_000_000, "0.005"],
] as const;

test("is the double nearest to every slice at its own spread", () => {
  expectExactly(fundingRate, [decimal(1, 1e8, 0), typed.rate], (loan, benchmark) => {
    const cost = TIERS.reduce((sum, [from, spread], i) => {
      const until = Rational.of(TIERS[i + 1]?.[0] ?? 1e12);
      const end = loan.isLess(until) ? loan : until;
      return sum.plus(positive(end.minus(from)).times(Rational.of(spread)));
    }, ZERO);
    return positive(benchmark).plus(cost.over(loan));
  });
});

test("no loan would pay the first spread; a deposit is no loan", () => {
  expect(FUNDINGRATE(0, 0.0364)).toBe(0.0514);
  expect(FUNDINGRATE(-1, 0.0364)).toBe("#VALUE! loan must be at least 0; got -1");
});

test("tiers of one's own, for a row of loans", () => {
  const own = [
    [0, 0.02],
    [100, 0],
  ];
  expect(FUNDINGRATE([[100, 200]], 0.03, own)).toEqual([[0.05, 0.04]]);
  expect(FUNDINGRATE(100, 0.03, [[50, 0.02]])).toMatch(/^#VALUE! tiers must start at 0/);
});
