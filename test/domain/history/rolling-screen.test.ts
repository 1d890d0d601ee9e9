import fc from "fast-check";
import { couponPeriod, yearsBetween } from "../../../src/domain/bond/dates";
import { maturityOf, type MarketDay } from "../../../src/domain/history/bond-path";
import { replay } from "../../../src/domain/history/replay";
import { Refusal } from "../../../src/numbers/refusal";
import { screenYear, type ScreenTerms } from "../../../src/domain/history/rolling-screen";
import { exact } from "../../../src/numbers/arithmetic";

const LENGTH = 140;

/** Weekdays from 2 January 2006. */
const weekdays = (yields: readonly number[], fund = 0.04): MarketDay<number>[] =>
  yields.map((yld, i) => ({ date: 38719 + Math.floor(i / 5) * 7 + (i % 5), yld, fund }));
const flat = weekdays(Array(LENGTH + 1).fill(0.04));

const terms = (more: Partial<ScreenTerms>): ScreenTerms => ({
  leverages: [3],
  years: 20,
  margin: 0,
  friction: 0,
  stopped: () => false,
  ...more,
});
const screen = (days: readonly MarketDay<number>[], more: Partial<ScreenTerms>, length = LENGTH) =>
  screenYear(days, 0, length, terms(more));

const open = { called: false, withStop: "open" };
const called = { called: true, withStop: "called" };

/** The lowest equity over position of the exact walk. */
function lowestRatio(
  days: readonly MarketDay<number>[],
  { leverages, years, friction, maxlev }: ScreenTerms,
) {
  const path = replay(
    days.map(({ date, yld, fund }) => ({ date, yld: exact(yld), fund: exact(fund) })),
    exact(years),
    {
      lev: exact(leverages[0]!),
      margin: () => exact(0),
      stop: undefined,
      friction: exact(friction),
      maxlev: maxlev === undefined ? undefined : exact(maxlev),
    },
  );
  return Math.min(...path.map(({ buffer }) => (buffer instanceof Refusal ? 0 : buffer.toNumber())));
}

test("tells a margin that just holds from one that is just missed, on any path", () => {
  const steps = fc.array(fc.integer({ min: -4, max: 5 }), { minLength: LENGTH, maxLength: LENGTH });
  const held = fc.record({
    leverages: fc.constantFrom([1], [1.5], [3]),
    years: fc.constantFrom(0.75, 5, 19.9, 20, 30),
    friction: fc.constantFrom(0, 0.01),
    maxlev: fc.constantFrom(undefined, 2),
  });
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 700 }), steps, held, (start, changes, more) => {
      let bp = start;
      const yields = [bp, ...changes.map((change) => (bp = Math.max(bp + change, -100)))];
      const days = weekdays(yields.map((it) => it / 10_000));
      const lowest = lowestRatio(days, terms(more));
      fc.pre(lowest > 0);
      // At the start of an unlevered position all of it is equity: no margin is above that.
      expect(screen(days, { ...more, margin: lowest - 1e-7 })).toEqual([open]);
      expect(screen(days, { ...more, margin: lowest + 1e-7 })).toEqual([called]);
      expect(screen(days, { ...more, margin: lowest })).toEqual(["doubtful"]);
    }),
    { numRuns: 10 },
  );
});

test("walks just as many days as it is asked to, from the start that is named", () => {
  const crash = flat.map((day, i) => (i === 8 ? { ...day, yld: 0.12 } : day));
  expect(screen(crash, {}, 7)).toEqual([open]);
  expect(screen(crash, {}, 8)).toEqual([called]);
  expect(screenYear(crash, 3, 4, terms({}))).toEqual([open]);
  expect(screenYear(crash, 3, 5, terms({}))).toEqual([called]);
  expect(screenYear(crash, 9, 50, terms({}))).toEqual([open]);
});

test("ends with the bond: its last day counts no more", () => {
  const maturing = flat.map((day) => ({ ...day }));
  maturing[65]!.yld = 0.4;
  // A quarter from Monday 2 January is Sunday 2 April: day 64 is the Friday before, 65 the Monday after.
  expect(screen(maturing, { years: 0.25, leverages: [20] })).toEqual([open]);
  // From Tuesday the quarter ends on that Monday itself.
  expect(screenYear(maturing, 1, 100, terms({ years: 0.25, leverages: [20] }))).toEqual([open]);
  const before = maturing.map((day, i) => (i === 64 ? { ...day, yld: 0.4 } : day));
  expect(screenYear(before, 1, 100, terms({ years: 0.25, leverages: [500] }))).toEqual([called]);
});

test("heeds the first stop, and goes on to the call that comes without it", () => {
  const rising = weekdays(flat.map((_, i) => 0.04 + i * 0.0005));
  const stopped = (at: number) => at === 10;
  expect(screen(rising, { margin: 0.09, stopped })).toEqual([
    { called: true, withStop: "stopped" },
  ]);
  expect(screen(flat, { margin: 0.09, stopped })).toEqual([{ called: false, withStop: "stopped" }]);
  const atTheCall = (at: number) => at > 10;
  expect(screen(rising, { margin: 0.33, stopped: atTheCall })).toEqual([called]);
});

test("walks each leverage by itself, to its own end", () => {
  const rising = weekdays(flat.map((_, i) => 0.04 + i * 0.0002));
  expect(screen(rising, { leverages: [1, 4, 30], margin: 0.04 })).toEqual([open, called, called]);
});

describe("a schedule", () => {
  const rates = (from: number) => [
    { from: 0, rate: 0.07 },
    { from, rate: 0.5 },
  ];

  test("is read by the years that are left, exactly so on a coupon's day", () => {
    expect(screen(flat, { margin: rates(20) }, 0)).toEqual([called]);
    expect(screen(flat, { margin: rates(20.001) }, 0)).toEqual([open]);
    expect(screen(flat, { margin: rates(19.999) }, 0)).toEqual([called]);
    expect(screen(flat, { margin: [{ from: 0.5, rate: 0.07 }], years: 20 }, 0)).toEqual([open]);
  });

  test("leaves a bound that the years are too near to tell, and one that starts above them", () => {
    const period = couponPeriod(38719, maturityOf(38719, exact(19.3)), 2);
    const years = yearsBetween(exact(1), 38719, period, 2).toNumber();
    const held = { years: 19.3, margin: rates(years) };
    expect(screen(flat, held, 0)).toEqual(["doubtful"]);
    expect(screen(flat, { ...held, margin: rates(years - 1e-6) }, 0)).toEqual([called]);
    expect(screen(flat, { ...held, margin: rates(years + 1e-6) }, 0)).toEqual([open]);
    expect(screen(flat, { margin: [{ from: 25, rate: 0.07 }] }, 0)).toEqual(["doubtful"]);
  });
});
