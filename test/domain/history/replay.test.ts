import { exact, type Exact } from "../../../src/numbers/arithmetic";
import { serialOf } from "../../../src/numbers/calendar";
import { maturityOf } from "../../../src/domain/history/bond-path";
import { replay, type ReplayDay, type ReplayTerms } from "../../../src/domain/history/replay";
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

  test("is called on 26 September 2022 with 16.14% of its equity left, and 18.35% of wealth", () => {
    const last = path.at(-1)!;
    expect([last.date, last.status]).toEqual([day("2022-09-26"), "MARGIN CALL"]);
    // With every day of that year in between, interest compounds daily: 0.1614 and 0.1835.
    expect(last.equity.toNumber()).toBeCloseTo(0.1614, 3);
    expect(last.wealth.toNumber()).toBeCloseTo(0.1834, 4);
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
    const got = last.price.div(100).times(3).minus(last.wealth);
    expect(got.minus(want).abs().lt("1e-35")).toBe(true);
  });

  test("repays debt with the coupon on its day", () => {
    const [, before, on] = replay(flat, twenty, terms(3));
    expect(before!.price.gt(101.9)).toBe(true);
    expect(on!.price.toNumber()).toBe(100);
    expect(on!.wealth.minus(before!.wealth).abs().lt(0.001)).toBe(true);
    // What was accrued becomes cash that counts.
    expect(before!.wealth.minus(before!.equity).gt(0.059)).toBe(true);
    expect(on!.wealth.minus(on!.equity).toNumber()).toBe(0);
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
    expect(path.at(-1)!.wealth.minus(exact(1.02)).abs().lt(0.001)).toBe(true);
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

describe("accrued interest", () => {
  /** A bond of 19.75 years has half a coupon accrued on the first day. */
  const odd = exact(19.75);
  const flat = market([
    ["2021-11-05", 0.04],
    ["2021-11-08", 0.04],
  ]);

  test("does not count as equity, and the position is bought by its clean value", () => {
    const [first] = replay(flat, odd, terms(3));
    expect(first!.equity.toNumber()).toBe(1);
    expect((first!.leverage as Exact).toNumber()).toBe(3);
    expect(first!.wealth.minus(1).toNumber()).toBeCloseTo(0.03, 3);
  });

  test("counts where the broker counts it: then equity is wealth", () => {
    const path = replay(flat, odd, terms(3, { counted: true }));
    expect(path[0]!.equity.toNumber()).toBe(1);
    expect((path[0]!.leverage as Exact).toNumber()).toBe(3);
    for (const { equity, wealth } of path) expect(equity).toEqual(wealth);
    // The loan that paid for it costs interest.
    const [, uncounted] = replay(flat, odd, terms(3));
    expect(path[1]!.wealth.lt(uncounted!.wealth)).toBe(true);
  });

  test("can be what a call turns on", () => {
    const margin = () => exact(0.333);
    const days = market([
      ["2021-11-05", 0.04],
      ["2022-03-04", 0.04],
    ]);
    const ends = [false, true].map(
      (counted) => replay(days, twenty, terms(3, { margin, counted })).at(-1)!.status,
    );
    expect(ends).toEqual(["MARGIN CALL", "OPEN"]);
  });
});

describe("a leverage cap that is heeded", () => {
  const rising = market([
    ["2021-11-05", 0.04],
    ["2021-11-08", 0.042],
    ["2021-11-09", 0.042],
    ["2021-11-10", 0.06],
  ]);

  test.each([false, true])("sells down to it at the close, counted %s", (counted) => {
    const free = terms(3, { counted, margin: () => exact(0.05) });
    const [first, shown] = replay(rising, exact(19.75), free);
    const [same, sold, after] = replay(rising, exact(19.75), { ...free, maxlev: exact(3) });
    // The row shows the figures before the sale.
    const figures = ({ date, equity, leverage, wealth }: ReplayDay<Exact>) =>
      [date, equity, leverage, wealth].map(Number);
    expect([same, sold].map((day) => figures(day!))).toEqual(
      [first, shown].map((day) => figures(day!)),
    );
    expect((sold!.leverage as Exact).gt(3.1)).toBe(true);
    // A day later, at the same yield, only a day of interest has moved it.
    expect((after!.leverage as Exact).minus(3).abs().lt(0.001)).toBe(true);
    expect(after!.wealth.minus(sold!.wealth).abs().lt(0.0003)).toBe(true);
  });

  test("is heeded on the first day, too, and never touches a position at the cap", () => {
    const days = rising.slice(0, 2).map((row) => ({ ...row, yld: exact(0.04) }));
    const [first, next] = replay(days, twenty, terms(4, { maxlev: exact(3) }));
    expect((first!.leverage as Exact).toNumber()).toBe(4);
    expect((next!.leverage as Exact).minus(3).abs().lt(0.001)).toBe(true);
    expect(replay(days, twenty, terms(3, { maxlev: exact(3) }))).toEqual(
      replay(days, twenty, terms(3)),
    );
  });

  test("saves a position that would be called without it", () => {
    const slow = market(
      Array.from({ length: 30 }, (_, i): [string, number] => [
        `2021-12-${String(i + 1).padStart(2, "0")}`,
        0.02 + 0.0008 * i,
      ]),
    );
    const end = (maxlev?: Exact) => replay(slow, twenty, terms(3, { maxlev })).at(-1)!.status;
    expect([end(), end(exact(3))]).toEqual(["MARGIN CALL", "OPEN"]);
  });
});
