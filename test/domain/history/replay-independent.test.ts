import fc from "fast-check";
import { exact, type Exact } from "../../../src/numbers/arithmetic";
import { couponDate } from "../../../src/domain/bond/dates";
import { maturityOf, type MarketDay } from "../../../src/domain/history/bond-path";
import { replay, type ReplayTerms } from "../../../src/domain/history/replay";

const terms = (lev: number, more: Partial<ReplayTerms<Exact>> = {}): ReplayTerms<Exact> => ({
  lev: exact(lev),
  margin: () => exact(0.09),
  stop: exact(0.0525),
  friction: exact(0),
  ...more,
});
const twenty = exact(20);

describe("an independent walk in doubles, payment by payment,", () => {
  interface Held {
    readonly lev: number;
    readonly friction: number;
    readonly maxlev?: number | undefined;
    readonly counted: boolean;
  }

  /** The same method written another way: dated payments, dollars of face, and a sale by trial. */
  function walk(days: readonly MarketDay<Exact>[], { lev, friction, maxlev, counted }: Held) {
    const maturity = days[0]!.date + 7305;
    const coupon = days[0]!.yld.toNumber();
    const payments = Array.from({ length: 42 }, (_, k) => couponDate(maturity, 2, k)).reverse();
    const pricesOn = ({ date, yld }: MarketDay<Exact>) => {
      const next = payments.findIndex((payment) => payment > date);
      const part = (payments[next]! - date) / (payments[next]! - payments[next - 1]!);
      const growth = 1 + yld.toNumber() / 2;
      const full = payments.slice(next).reduce((sum, payment, k) => {
        const paid = (coupon / 2) * 100 + (payment === maturity ? 100 : 0);
        return sum + paid / growth ** (k + part);
      }, 0);
      return { full, accrued: (coupon / 2) * 100 * (1 - part) };
    };
    let { full, accrued } = pricesOn(days[0]!);
    let face = lev / (full - accrued);
    let cash = 1 - lev;
    const state = () => {
      const clean = face * (full - accrued);
      const wealth = face * full + cash;
      return { clean, wealth, equity: counted ? wealth : clean + cash };
    };
    for (let i = 0; i < days.length; i++) {
      if (i > 0) {
        const [before, now] = [days[i - 1]!, days[i]!];
        const passed = now.date - before.date;
        cash += (Math.min(cash, 0) * before.fund.toNumber() * passed) / 360;
        cash -= (lev * friction * passed) / 365;
        const due = payments.filter((payment) => payment > before.date && payment <= now.date);
        cash += face * (coupon / 2) * 100 * due.length;
        ({ full, accrued } = pricesOn(now));
      }
      const { clean, equity } = state();
      if (maxlev === undefined || i === days.length - 1 || clean <= maxlev * equity) continue;
      let [least, most] = [0, face];
      const [faceBefore, cashBefore] = [face, cash];
      for (let round = 0; round < 60; round++) {
        const sold = (least + most) / 2;
        [face, cash] = [faceBefore - sold, cashBefore + sold * full];
        const now = state();
        if (now.clean > maxlev * now.equity) least = sold;
        else most = sold;
      }
    }
    return state();
  }

  test("ends with the same equity and wealth on any path", () => {
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
    const held = fc.record({
      lev: fc.constantFrom(1, 2, 3.5),
      friction: fc.constantFrom(0, 0.005),
      maxlev: fc.constantFrom(undefined, 1.5, 3),
      counted: fc.boolean(),
    });
    fc.assert(
      fc.property(starts, steps, held, (start, moves, position) => {
        let date = start;
        const days = moves.map(({ days: passed, bp, fund }) => ({
          date: (date += passed),
          yld: exact(bp / 10_000),
          fund: exact(fund / 10_000),
        }));
        days[0]!.date = start;
        const { lev, friction, maxlev, counted } = position;
        const free = terms(lev, {
          margin: () => exact(-1e6),
          stop: undefined,
          friction: exact(friction),
          maxlev: maxlev === undefined ? undefined : exact(maxlev),
          counted,
        });
        const path = replay(days, twenty, free);
        const want = walk(days.slice(0, path.length), position);
        const near = (got: Exact, wanted: number) =>
          Math.abs(got.toNumber() - wanted) < 1e-9 * Math.max(1, Math.abs(wanted));
        return near(path.at(-1)!.equity, want.equity) && near(path.at(-1)!.wealth, want.wealth);
      }),
      { numRuns: 200 },
    );
  });
});
