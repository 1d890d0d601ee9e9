import { FORWARD } from "../domain/account/example";
import { loadFunctions, type CustomFunction } from "../support/functions";
import {
  SETTLEMENT,
  CASH,
  BENCHMARK,
  BONDS,
  column,
  STATEMENT,
  cashOn,
  accountAfter,
} from "../support/second-account";

/*
 * A second calculation where no reference case is handed: payments discounted one by one, days of the
 * loan gone through one by one, windows of a series one by one, all in plain doubles.
 */

let functions: Record<string, CustomFunction>;
beforeAll(async () => {
  functions = await loadFunctions();
});

/** Money to a ten-thousandth, of millions. */
const near = (got: unknown, want: number) => expect(got).toBeCloseTo(want, 4);

test.each(FORWARD.map((one) => [one.months, one] as const))("cash after %d months", (_, one) => {
  if (one.on === SETTLEMENT) return expect(cashOn(one.on).cash).toBe(CASH);
  const [, row] = functions.ACCOUNTCASH!(...STATEMENT, CASH, one.on, BENCHMARK) as number[][];
  const second = cashOn(one.on);
  // The walk agrees with the reference case, so that its other figures may be trusted.
  near(second.cash, one.cash);
  near(second.owed, one.interestOwed);
  const { cash, owed, coupons, redemptions, interest } = second;
  [cash, owed, coupons, redemptions, interest].forEach((want, i) => near(row![i], want));
});

describe.each([
  ["on the day of the statement", null, 0],
  ["half a year later", 46_539, 0],
  ["a day before coupons, accrued interest counted", 46_521, 1],
])("the table %s", (_, on, counted) => {
  const SHOCKS = [-100, 0, 20, 100, 200, 250, 300, 400];
  const CAP = 3.5;
  /** Some positions have a stop, the bill's is never reached. */
  const STOPS = [0.0525, null, 0.07, "", 0.055, 0.06, 0.2];

  test("in money and status", () => {
    const rows = functions.ACCOUNTTABLE!(
      ...STATEMENT,
      CASH,
      column(SHOCKS),
      null,
      null,
      on,
      BENCHMARK,
      null,
      counted,
      CAP,
      column(STOPS),
    ) as unknown[][];
    const before = accountAfter(SETTLEMENT, 0, false).wealth;
    const day = on ?? SETTLEMENT;
    const live = BONDS.flatMap(({ maturity }, i) => (maturity > day ? [STOPS[i]] : []));
    const statuses = SHOCKS.map((bp, i) => {
      const { value, requirement, equity, wealth, yields } = accountAfter(day, bp, counted === 1);
      const [shock, profit, ...money] = rows[i + 1]!;
      expect(shock).toBe(bp);
      near(profit, wealth - before);
      near(money[0], equity);
      near(money[1], value);
      near(money[3], requirement);
      near(money[4], equity - requirement);
      const ratios = [money[2], money[5]];
      if (equity <= 0) {
        ratios.forEach((ratio) => expect(ratio).toMatchObject({ code: "#N/A" }));
        return "WIPED OUT";
      }
      expect(ratios[0]).toBeCloseTo(value / equity, 6);
      expect(ratios[1]).toBeCloseTo((equity - requirement) / equity, 8);
      if (equity < requirement) return "MARGIN CALL";
      const isStopped = yields.some((yld, k) => typeof live[k] === "number" && yld >= live[k]);
      if (isStopped) return "STOP";
      return value > CAP * equity ? "REDUCE" : "OK";
    });
    expect(rows.slice(1).map((row) => row[8])).toEqual(statuses);
    expect(new Set(statuses).size).toBeGreaterThanOrEqual(3);
  });
});

describe("rises of a series", () => {
  const SERIES = Array.from({ length: 90 }, (_, i) =>
    Number((0.04 + 0.004 * Math.sin(i / 5) + 0.0003 * ((i * 7) % 11)).toFixed(4)),
  );
  const GAPS: unknown[] = SERIES.flatMap((yld, i) => (i % 9 === 4 ? [yld, null, "#N/A"] : [yld]));

  /** In whole bp, as the series has them. */
  const rises = (days: number, within: boolean) =>
    SERIES.slice(0, -days).map((from, start) => {
      const later = SERIES.slice(start + 1, start + days + 1);
      return Math.round(((within ? Math.max(...later) : later.at(-1)!) - from) * 1e4);
    });

  test.each([
    [1, 0],
    [7, 0],
    [7, 1],
    [40, 1],
    [89, 1],
  ])("over %d observations, within %d", (days, within) => {
    const all = rises(days, within === 1).sort((a, b) => a - b);
    for (const part of [0.1, 0.5, 0.95, 1]) {
      const place = part * (all.length - 1);
      const low = all[Math.floor(place)]!;
      const high = all[Math.ceil(place)]!;
      const want = low + (place - Math.floor(place)) * (high - low);
      expect(functions.RISESHOCK!(column(GAPS), days, part, within)).toBeCloseTo(want, 9);
    }
    for (const bp of [-20, 0, all[Math.floor(all.length / 2)]!, 30]) {
      const share = all.filter((rise) => rise >= bp).length / all.length;
      expect(functions.RISESHARE!(column(GAPS), days, bp, within)).toBeCloseTo(share, 15);
    }
  });

  test("the worst of all windows is the default, and a window longer than the series is none", () => {
    expect(functions.RISESHOCK!(column(SERIES), 7)).toBe(Math.max(...rises(7, false)));
    expect(() => functions.RISESHOCK!(column(SERIES), 90)).toThrow(
      expect.objectContaining({ code: "#N/A" }),
    );
  });
});
