import fc from "fast-check";
import { exact, Exact } from "../../src/numbers/arithmetic";
import { bondPrice, type Bond } from "../../src/domain/bond/price";
import { MAINTENANCE_SCHEDULES } from "../../src/domain/data/schedules";
import { LOAN_TIERS } from "../../src/domain/data/tiers";
import { fundingRate } from "../../src/domain/funding";
import { deLever, maxLeverage, sellDown } from "../../src/domain/leverage";
import { maintenanceRate } from "../../src/domain/maintenance";
import { buffer, callShock } from "../../src/domain/margin";
import { callReprice, repriceLoss } from "../../src/domain/bond/reprice";
import { afterLoss } from "../../src/domain/margin";
import { priceLoss } from "../../src/domain/shock";
import { exactSteps } from "../../src/numbers/steps";

const zero = exact(0);
const hundredths = (low: number, high: number) =>
  fc.integer({ min: low * 100, max: high * 100 }).map((n) => exact(n / 100));
const lev = hundredths(1.01, 10);
const dur = hundredths(0.5, 25);
const bp = fc.integer({ min: -200, max: 250 }).map(exact);
const margin = fc.integer({ min: 1, max: 40 }).map((n) => exact(n / 100));
const isZero = (n: Exact) => n.abs().lt("1e-34");

describe("the call", () => {
  test("by the formula is where the buffer is 0, convexity or not", () => {
    const convexity = fc.integer({ min: 0, max: 300 }).map(exact);
    fc.assert(
      fc.property(dur, lev, margin, convexity, (d, l, m, c) => {
        let call: Exact;
        try {
          call = callShock(d, l, m, c, zero);
        } catch {
          return c.gt(0);
        }
        return isZero(buffer(call, d, l, m, c, zero));
      }),
    );
  });

  test("by full revaluation is where the equity is the margin of the repriced bond", () => {
    const bonds = fc.tuple(fc.integer({ min: 5, max: 300 }), fc.integer({ min: 0, max: 80 }));
    fc.assert(
      fc.property(bonds, lev, margin, ([tenths, coupon], l, m) => {
        const bond: Bond<Exact> = {
          years: exact(tenths / 10),
          coupon: exact(coupon / 1000),
          freq: exact(2),
        };
        const yld = exact(0.0482);
        let call: Exact;
        try {
          call = callReprice(yld, l, m, bond);
        } catch (refusal) {
          return (refusal as { reason: string }).reason === "riseOutOfReach";
        }
        const after = bondPrice(yld.plus(call.div(10_000)), bond).div(bondPrice(yld, bond));
        const equity = repriceLoss(call, yld, l, bond).neg().plus(1);
        return equity.div(l.times(after)).minus(m).abs().lt("1e-20");
      }),
      { numRuns: 60 },
    );
  });

  test("comes sooner with more leverage, more duration or a higher margin", () => {
    fc.assert(
      fc.property(dur, lev, margin, (d, l, m) => {
        const call = callShock(d, l, m, zero, zero);
        return (
          callShock(d, l.plus(0.5), m, zero, zero).lt(call) &&
          callShock(d, l, m.plus(0.01), zero, zero).lt(call) &&
          callShock(d.plus(1), l, m, zero, zero).abs().lte(call.abs())
        );
      }),
    );
  });

  test("does not exist without a loan; and one out of reach is never called safe", () => {
    const bond = { years: exact(0.01), coupon: zero, freq: exact(2) };
    expect(() => callShock(exact(13), exact(1), exact(0.09), zero, zero)).toThrow(
      expect.objectContaining({ code: "NA", reason: "noLoan" }),
    );
    expect(() => callReprice(exact(0.04), exact(1), exact(0.09), bond)).toThrow(
      expect.objectContaining({ code: "NA", reason: "noLoan" }),
    );
    expect(() => callReprice(exact(0.04), exact(2), exact(0.09), bond)).toThrow(
      expect.objectContaining({ code: "NA", reason: "riseOutOfReach" }),
    );
  });
});

describe("the highest leverage", () => {
  test("leaves just the buffer asked for", () => {
    const wanted = fc.integer({ min: 0, max: 30 }).map((n) => exact(n / 100));
    fc.assert(
      fc.property(bp, dur, margin, wanted, (b, d, m, left) => {
        let most: Exact;
        try {
          most = maxLeverage(b, d, m, left, zero, zero);
        } catch {
          return b.lt(0);
        }
        return isZero(buffer(b, d, most, m, zero, zero).minus(left));
      }),
    );
  });

  test("has no limit where the shock gains more than the buffer asks for", () => {
    expect(() => maxLeverage(exact(-200), exact(20), exact(0.05), zero, zero, zero)).toThrow(
      expect.objectContaining({ code: "NA", reason: "noLimit" }),
    );
    expect(() => maxLeverage(zero, exact(20), exact(0.5), exact(0.5), zero, zero)).toThrow(
      expect.objectContaining({ code: "VALUE", reason: "marginAndBuffer" }),
    );
    expect(() => maxLeverage(exact(600), exact(20), exact(0.1), zero, zero, zero)).toThrow(
      expect.objectContaining({ code: "VALUE", reason: "positionGone" }),
    );
  });
});

describe("selling", () => {
  const afterSale = (b: Exact, d: Exact, l: Exact, sold: Exact) => {
    const { equity, value } = afterLoss(l, priceLoss(b, d, zero, zero));
    return { equity, value: value.times(sold.neg().plus(1)) };
  };

  test("restores the buffer, or nothing has to be sold, or nothing is left", () => {
    fc.assert(
      fc.property(bp, dur, lev, margin, (b, d, l, m) => {
        let sold: Exact;
        try {
          sold = sellDown(b, d, l, m, exact(0.1), zero, zero);
        } catch (refusal) {
          return (refusal as { reason: string }).reason === "positionGone";
        }
        const { equity, value } = afterSale(b, d, l, sold);
        if (equity.lte(0)) return sold.eq(1);
        const left = equity.div(value).minus(m);
        return sold.eq(0) ? left.gte("0.0999999999") : isZero(left.minus("0.1"));
      }),
    );
  });

  test("brings the leverage back to its cap", () => {
    fc.assert(
      fc.property(bp, dur, lev, (b, d, l) => {
        const sold = deLever(b, d, l, exact(3), zero, zero);
        const { equity, value } = afterSale(b, d, l, sold);
        if (equity.lte(0)) return sold.eq(1);
        const now = value.div(equity);
        return sold.eq(0) ? now.lte("3.0000000001") : isZero(now.minus(3));
      }),
    );
  });

  test("is never needed where neither a margin nor a buffer is asked for", () => {
    expect(sellDown(exact(10), exact(5), exact(3), zero, zero, zero, zero).toNumber()).toBe(0);
  });
});

test("a shock that leaves no growth in a coupon period is refused", () => {
  const bond = { years: exact(5), coupon: exact(0.01), freq: exact(1) };
  expect(() => repriceLoss(exact(-10_000), exact(0), exact(2), bond)).toThrow(
    expect.objectContaining({ code: "VALUE", reason: "compounding" }),
  );
});

describe("schedules and tiers", () => {
  test.each(Object.entries(MAINTENANCE_SCHEDULES))(
    "%s ascends from 0 years with rates that ascend too, and says where it is from",
    (_, { rows, source, asOf }) => {
      expect(rows[0]![0]).toBe(0);
      for (let i = 1; i < rows.length; i++) {
        expect(rows[i]![0]).toBeGreaterThan(rows[i - 1]![0]);
        expect(rows[i]![1]).toBeGreaterThanOrEqual(rows[i - 1]![1]);
      }
      expect(rows.every(([, rate]) => rate > 0 && rate < 1)).toBe(true);
      expect(source).not.toBe("");
      expect(asOf).toMatch(/20\d\d/);
    },
  );

  test("the loan's tiers ascend from 0 while their spreads fall", () => {
    const { rows } = LOAN_TIERS;
    expect(rows[0][0]).toBe(0);
    for (let i = 1; i < rows.length; i++) {
      expect(rows[i]![0]).toBeGreaterThan(rows[i - 1]![0]);
      expect(rows[i]![1]).toBeLessThan(rows[i - 1]![1]);
    }
  });

  test("a bound belongs to the step that starts there", () => {
    const steps = exactSteps(MAINTENANCE_SCHEDULES.IBKR!.rows);
    const at = (years: number) => maintenanceRate(exact(years), steps).toNumber();
    expect([0.1, 0.5, 1, 2.999, 3, 5, 10, 19.999, 20, 30].map(at)).toEqual([
      0.01, 0.02, 0.03, 0.03, 0.04, 0.05, 0.07, 0.07, 0.09, 0.09,
    ]);
    expect(() => maintenanceRate(exact(1), steps.slice(4))).toThrow(
      expect.objectContaining({ code: "NA", reason: "belowSchedule" }),
    );
  });

  test("a loan of 600,000 at a benchmark of 5.32% costs 106.72 a day", () => {
    const rate = fundingRate(exact(600_000), exact(0.0532), exactSteps(LOAN_TIERS.rows));
    expect(rate.times(600_000).div(360).toNumber()).toBeCloseTo(18.94 + 87.78, 2);
  });

  test("a larger loan never costs less, and at most its first tier's rate", () => {
    const tiers = exactSteps(LOAN_TIERS.rows);
    const loans = fc.integer({ min: 0, max: 2e8 });
    fc.assert(
      fc.property(loans, fc.integer({ min: -200, max: 900 }), (loan, base) => {
        const cost = (n: number) => fundingRate(exact(n), exact(base / 10_000), tiers).times(n);
        const rate = fundingRate(exact(loan), exact(base / 10_000), tiers);
        return cost(loan + 1000).gt(cost(loan)) && rate.lte(Math.max(0, base / 10_000) + 0.0150001);
      }),
    );
  });
});
