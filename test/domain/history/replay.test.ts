import fc from "fast-check";
import { exact, type Exact } from "../../../src/numbers/arithmetic";
import { couponDate } from "../../../src/domain/bond/dates";
import { serialOf } from "../../../src/numbers/calendar";
import {
  maturityOf,
  replay,
  type MarketDay,
  type ReplayDay,
  type ReplayTerms,
} from "../../../src/domain/history/replay";
import { Refusal } from "../../../src/numbers/refusal";

const day = (iso: string) => {
  const [year, month, date] = iso.split("-").map(Number);
  return serialOf(year!, month! - 1, date!);
};
const market = (rows: readonly (readonly [string, number])[], fund = 0.0108) =>
  rows.map(([date, yld]) => ({ date: day(date), yld: exact(yld), fund: exact(fund) }));
const terms = (lev: number, more: Partial<ReplayTerms<Exact>> = {}): ReplayTerms<Exact> => ({
  lev: exact(lev),
  margin: () => exact(0.09),
  stop: exact(0.0525),
  friction: exact(0),
  ...more,
});
const twenty = exact(20);

/** Some closes of the 20-year Treasury (Federal Reserve, H.15) on the way to the call of 2022. */
const IN_2022 = market([
  ["2021-11-05", 0.0188],
  ["2021-12-31", 0.0194],
  ["2022-01-31", 0.0217],
  ["2022-02-28", 0.0225],
  ["2022-03-31", 0.0259],
  ["2022-04-29", 0.0314],
  ["2022-05-31", 0.0328],
  ["2022-06-30", 0.0338],
  ["2022-07-29", 0.032],
  ["2022-08-31", 0.0353],
  ["2022-09-23", 0.0387],
  ["2022-09-26", 0.0401],
  ["2022-10-24", 0.0459],
]);

describe("a 3x position bought on 5 November 2021", () => {
  let path: ReplayDay<Exact>[];
  beforeAll(() => {
    path = replay(IN_2022, twenty, terms(3));
  });

  test("starts as a par bond with equity 1", () => {
    const [first] = path;
    expect(first!.price.toNumber()).toBe(100);
    expect(first!.equity.toNumber()).toBe(1);
    expect((first!.leverage as Exact).toNumber()).toBe(3);
    expect(first!.status).toBe("OPEN");
  });

  test("is called on 26 September 2022 with 18.35% of its equity left", () => {
    const last = path.at(-1)!;
    expect([last.date, last.status]).toEqual([day("2022-09-26"), "MARGIN CALL"]);
    // With every day of that year in between, interest compounds daily and 0.1835 is left.
    expect(last.equity.toNumber()).toBeCloseTo(0.1834, 4);
    expect((path.at(-2)!.buffer as Exact).gt(0)).toBe(true);
  });

  test("would be stopped at 3.5% at the first close at or above it", () => {
    const stopped = replay(IN_2022, twenty, terms(3, { stop: exact(0.0353) })).at(-1)!;
    expect([stopped.date, stopped.status]).toEqual([day("2022-08-31"), "STOP"]);
  });

  test("stays open without a loan", () => {
    expect(replay(IN_2022, twenty, terms(1)).map(({ status }) => status)).toEqual(
      IN_2022.map(() => "OPEN"),
    );
  });
});

describe("the account", () => {
  const flat = market([
    ["2021-11-05", 0.04],
    ["2022-05-04", 0.04],
    ["2022-05-05", 0.04],
    ["2022-05-06", 0.04],
  ]);

  test("pays interest for calendar days over 360 and friction over 365", () => {
    const path = replay(flat.slice(0, 2), twenty, terms(3, { friction: exact(0.005) }));
    const debt = exact(2).times(exact(0.0108).times(180).div(360).plus(1));
    const want = debt.plus(
      exact(3 * 0.005)
        .times(180)
        .div(365),
    );
    const last = path.at(-1)!;
    const got = last.price.div(100).times(3).minus(last.equity);
    expect(got.minus(want).abs().lt("1e-35")).toBe(true);
  });

  test("repays debt with the coupon on its day", () => {
    const [, before, on] = replay(flat, twenty, terms(3));
    expect(before!.price.gt(101.9)).toBe(true);
    expect(on!.price.toNumber()).toBe(100);
    expect(on!.equity.minus(before!.equity).abs().lt(0.001)).toBe(true);
  });

  test("repays debt on the first day after a coupon that fell on a holiday", () => {
    const skipped = [flat[0]!, flat[1]!, flat[3]!];
    const [direct, around] = [flat, skipped].map((days) => replay(days, twenty, terms(3)).at(-1)!);
    expect(direct!.equity.minus(around!.equity).abs().lt("1e-5")).toBe(true);
  });

  test("pays the rate of the day on which the loan runs on", () => {
    const rates = [0.01, 0.5, 0.5];
    const days = flat.slice(0, 2).map((row, i) => ({ ...row, fund: exact(rates[i]!) }));
    const last = replay(days, twenty, terms(3)).at(-1)!;
    expect(last.equity.toNumber()).toBe(
      replay(
        market(
          [
            ["2021-11-05", 0.04],
            ["2022-05-04", 0.04],
          ],
          0.01,
        ),
        twenty,
        terms(3),
      )
        .at(-1)!
        .equity.toNumber(),
    );
  });

  test("earns nothing on idle cash", () => {
    const path = replay(flat, twenty, terms(1));
    expect(path.at(-1)!.equity.minus(exact(1.02)).abs().lt(0.001)).toBe(true);
  });

  test("is wiped out where nothing is left, and has no ratios then", () => {
    const crash = market([
      ["2021-11-05", 0.02],
      ["2021-11-08", 0.05],
    ]);
    const last = replay(crash, twenty, terms(3)).at(-1)!;
    expect(last.status).toBe("WIPED OUT");
    expect(last.leverage).toEqual(new Refusal("NA", "nothingLeft"));
    expect(last.buffer).toEqual(new Refusal("NA", "nothingLeft"));
  });

  test("is called on the first day where the leverage is too high from the start", () => {
    const path = replay(flat, twenty, terms(12));
    expect(path.map(({ status }) => status)).toEqual(["MARGIN CALL"]);
  });

  test("holds the maintenance rate of the years that are left", () => {
    const asked: number[] = [];
    const margin = (left: Exact) => {
      asked.push(left.toNumber());
      return exact(0);
    };
    replay(flat, twenty, terms(3, { margin }));
    expect(asked[0]).toBe(20);
    expect(asked[2]).toBe(19.5);
  });

  test("ends, open, before the bond matures", () => {
    const days = market([
      ["2021-11-05", 0.04],
      ["2022-05-04", 0.04],
      ["2022-05-05", 0.04],
      ["2022-06-05", 0.04],
    ]);
    expect(replay(days, exact(0.5), terms(2))).toHaveLength(2);
    expect(replay([], twenty, terms(2))).toEqual([]);
  });
});

test("maturity is the same day of the month, and a part of a month counts by its days", () => {
  expect(maturityOf(day("2021-11-05"), twenty)).toBe(day("2041-11-05"));
  expect(maturityOf(day("2024-02-29"), exact(1))).toBe(day("2025-02-28"));
  expect(maturityOf(day("2021-01-01"), exact(0.125))).toBe(day("2021-02-15"));
});

describe("an independent walk in doubles, payment by payment,", () => {
  /** The same method written another way: dated payments, each discounted by itself. */
  function walk(days: readonly MarketDay<Exact>[], lev: number, friction: number): number {
    const maturity = days[0]!.date + 7305;
    const coupon = days[0]!.yld.toNumber();
    const payments = Array.from({ length: 42 }, (_, k) => couponDate(maturity, 2, k)).reverse();
    const priceOn = ({ date, yld }: MarketDay<Exact>) => {
      const next = payments.findIndex((payment) => payment > date);
      const part = (payments[next]! - date) / (payments[next]! - payments[next - 1]!);
      const growth = 1 + yld.toNumber() / 2;
      return payments.slice(next).reduce((sum, payment, k) => {
        const paid = (coupon / 2) * 100 + (payment === maturity ? 100 : 0);
        return sum + paid / growth ** (k + part);
      }, 0);
    };
    const face = lev / priceOn(days[0]!);
    let debt = lev - 1;
    for (let i = 1; i < days.length; i++) {
      const [before, now] = [days[i - 1]!, days[i]!];
      const passed = now.date - before.date;
      debt += (Math.max(debt, 0) * before.fund.toNumber() * passed) / 360;
      debt += (lev * friction * passed) / 365;
      const due = payments.filter((payment) => payment > before.date && payment <= now.date);
      debt -= face * (coupon / 2) * 100 * due.length;
    }
    return face * priceOn(days.at(-1)!) - debt;
  }

  test("ends with the same equity on any path", () => {
    const steps = fc.array(
      fc.record({
        days: fc.integer({ min: 1, max: 40 }),
        bp: fc.integer({ min: 50, max: 700 }),
        fund: fc.integer({ min: 0, max: 600 }),
      }),
      { minLength: 2, maxLength: 40 },
    );
    // From the start of a month at most 28 days in, 7305 days later is the same day 20 years on.
    const starts = fc.integer({ min: 36_600, max: 44_000 }).filter((serial) => {
      return maturityOf(serial, twenty) === serial + 7305;
    });
    fc.assert(
      fc.property(starts, steps, fc.constantFrom(1, 2, 3.5), (start, moves, lev) => {
        let date = start;
        const days = moves.map(({ days: passed, bp, fund }) => ({
          date: (date += passed),
          yld: exact(bp / 10_000),
          fund: exact(fund / 10_000),
        }));
        days[0]!.date = start;
        const free = terms(lev, {
          margin: () => exact(-1e6),
          stop: undefined,
          friction: exact(0.005),
        });
        const path = replay(days, twenty, free);
        const want = walk(days.slice(0, path.length), lev, 0.005);
        return Math.abs(path.at(-1)!.equity.toNumber() - want) < 1e-9 * Math.max(1, Math.abs(want));
      }),
      { numRuns: 200 },
    );
  });
});
