import fc from "fast-check";
import { exact } from "../../../src/numbers/arithmetic";
import { serialOf } from "../../../src/numbers/calendar";
import { maintenanceRate } from "../../../src/domain/maintenance";
import type { MarketDay } from "../../../src/domain/history/bond-path";
import { episodesOf } from "../../../src/domain/history/episodes";
import { replay } from "../../../src/domain/history/replay";
import {
  rollingStarts,
  YEAR_OF_DAYS,
  type RollingPosition,
  type RollingShare,
  type RollingStop,
} from "../../../src/domain/history/rolling-starts";
import { screenYear } from "../../../src/domain/history/rolling-screen";
import { since2005 } from "../../support/yields";

const LEVERAGES = [1, 2, 3, 4, 5];
const at = (yld: number): RollingStop => ({ kind: "level", yld });
const POSITION: RollingPosition = { years: 20, margin: 0.09, stop: at(0.0525), friction: 0 };

/** The counts alone. */
const countsOf = (shares: readonly RollingShare[]) =>
  shares.map(({ leverage, starts, called, calledWithStop, stopped }) => ({
    leverage,
    starts,
    called: called.count,
    calledWithStop: calledWithStop.count,
    stopped: stopped.count,
  }));

/** Weekdays from 2 January 2006. */
function weekdays(yields: readonly number[], fund = 0.0414): MarketDay<number>[] {
  return yields.map((yld, i) => ({ date: 38719 + Math.floor(i / 5) * 7 + (i % 5), yld, fund }));
}

/** The same count by the walk that REPLAY shows, start by start. */
function slowly(days: readonly MarketDay<number>[], leverage: number, position: RollingPosition) {
  const steps = [{ from: exact(0), rate: exact(position.margin as number) }];
  const stopOf = (start: number) => {
    const stop = position.stop!;
    return stop.kind === "level" ? exact(stop.yld) : exact(days[start]!.yld).plus(exact(stop.rise));
  };
  const end = (start: number, heeded: boolean) =>
    replay(
      days.slice(start, start + YEAR_OF_DAYS + 1).map((day) => ({
        date: day.date,
        yld: exact(day.yld),
        fund: exact(day.fund),
      })),
      exact(position.years),
      {
        lev: exact(leverage),
        margin: (years) => maintenanceRate(years, steps),
        stop: heeded ? stopOf(start) : undefined,
        friction: exact(position.friction),
        maxlev: position.maxlev === undefined ? undefined : exact(position.maxlev),
      },
    ).at(-1)!.status;
  const starts = days.length - YEAR_OF_DAYS;
  const count = (heeded: boolean, ...statuses: string[]) =>
    Array.from({ length: starts }, (_, i) => i).filter((i) => statuses.includes(end(i, heeded)))
      .length;
  return {
    leverage,
    starts,
    called: count(false, "MARGIN CALL", "WIPED OUT"),
    calledWithStop: count(true, "MARGIN CALL", "WIPED OUT"),
    stopped: count(true, "STOP"),
  };
}

/** A yield that wanders by whole basis points. */
const wandering = (days: number) =>
  fc
    .tuple(
      fc.integer({ min: 50, max: 900 }),
      fc.array(fc.integer({ min: -60, max: 70 }), { minLength: days, maxLength: days }),
    )
    .map(([start, steps]) => {
      let bp = start;
      return steps.map((step) => (bp = Math.min(Math.max(bp + step, -200), 2500)) / 10_000);
    });

test("counts the same ends as the exact walk, start by start", () => {
  const position = fc.record({
    years: fc.constantFrom(0.75, 5, 19, 20, 30),
    margin: fc.constantFrom(0, 0.02, 0.09, 0.2, 0.25),
    stop: fc.constantFrom<RollingStop>(
      at(0.03),
      at(0.0525),
      at(0.4),
      { kind: "distance", rise: 0.0043 },
      { kind: "distance", rise: 0.01 },
    ),
    friction: fc.constantFrom(0, 0.005),
    maxlev: fc.constantFrom(undefined, undefined, 2),
  });
  fc.assert(
    fc.property(
      wandering(YEAR_OF_DAYS + 2),
      position,
      fc.constantFrom(1, 2.5, 4, 5),
      (yields, held, leverage) => {
        const days = weekdays(yields);
        expect(countsOf(rollingStarts(days, [leverage], held))).toEqual([
          slowly(days, leverage, held),
        ]);
      },
    ),
    { numRuns: 12 },
  );
});

test("leaves an equity that stands exactly at the maintenance margin to the exact walk", () => {
  // At leverage 4 equity is 25% of the position: a rate of 25% calls it at the first cent lost.
  const days = weekdays(Array(YEAR_OF_DAYS + 1).fill(0.04), 0.04);
  const atTheMargin = { ...POSITION, margin: 0.25 };
  const stopped = () => false;
  expect(screenYear(days, 0, YEAR_OF_DAYS, { ...atTheMargin, leverages: [4], stopped })).toEqual([
    "doubtful",
  ]);
  expect(countsOf(rollingStarts(days, [4], atTheMargin))).toEqual([slowly(days, 4, atTheMargin)]);
});

test.each([
  ["stays open", () => 0.03, { called: 0, calledWithStop: 0, stopped: 0 }],
  [
    "meets the stop",
    (i: number) => (i === 200 ? 0.0401 : 0.03),
    { called: 0, calledWithStop: 0, stopped: 1 },
  ],
  [
    "is wiped out",
    (i: number) => (i === 9 ? 0.09 : 0.03),
    { called: 1, calledWithStop: 1, stopped: 0 },
  ],
])("walks a start that is in doubt exactly: one that %s", (_, yieldOf, ends) => {
  // At leverage 4 the first day stands exactly at a rate of 25%; later ones stand above it.
  const yields = Array.from({ length: YEAR_OF_DAYS + 1 }, (_, i) => (i === 0 ? 0.04 : yieldOf(i)));
  const held = { ...POSITION, margin: 0.25, stop: at(ends.calledWithStop ? 0.4 : 0.0401) };
  // On cheap money, which the coupon of half a year more than pays for.
  const days = weekdays([...yields, 0.03, 0.03], 0.01).slice(0, YEAR_OF_DAYS + 1);
  expect(countsOf(rollingStarts(days, [4], held))).toEqual([slowly(days, 4, held)]);
  expect(countsOf(rollingStarts(days, [4], held))[0]).toMatchObject(ends);
});

test.each([
  ["to its last day", YEAR_OF_DAYS, 0.25, 1],
  ["no further", YEAR_OF_DAYS + 1, 0.25, 0],
  ["by the schedule where there is one", YEAR_OF_DAYS, [{ from: 0, rate: 0.25 }], 1],
] as const)("walks a start that is in doubt %s", (_, crash, margin, called) => {
  const yields: number[] = Array.from({ length: YEAR_OF_DAYS + 2 }, (__, i) =>
    i === 0 ? 0.04 : 0.03,
  );
  yields[crash] = 0.09;
  const days = weekdays(yields);
  const held = { ...POSITION, margin, stop: at(0.4) };
  const [first] = countsOf(rollingStarts(days.slice(0, YEAR_OF_DAYS + 1), [4], held));
  expect(first!.called).toBe(crash > YEAR_OF_DAYS ? 0 : 1);
  const both = countsOf(rollingStarts(days, [4], held))[0]!;
  // The second start is bought at 3% and sees the crash either way.
  expect(both.called - 1).toBe(called);
});

test("says by hand what a rise of 100 bp a month does", () => {
  // 20 trading days of 5 bp each: from 4% to the stop at 5.25% in 25 days, to the call long after.
  const rising = Array.from({ length: YEAR_OF_DAYS + 1 }, (_, i) => (400 + 5 * i) / 10_000);
  const [unlevered, , three] = countsOf(rollingStarts(weekdays(rising), LEVERAGES, POSITION));
  expect(unlevered).toEqual({ leverage: 1, starts: 1, called: 0, calledWithStop: 0, stopped: 1 });
  expect(three).toEqual({ leverage: 3, starts: 1, called: 1, calledWithStop: 0, stopped: 1 });
});

test("takes the rate of a schedule by the years that are left", () => {
  const schedule = [
    { from: 0, rate: 0.07 },
    { from: 20, rate: 0.5 },
  ];
  const flat = weekdays(Array(YEAR_OF_DAYS + 1).fill(0.04), 0.04);
  const held = { ...POSITION, margin: schedule };
  // A 20-year bond needs 50% on its first day, one of 19 years does not.
  expect(rollingStarts(flat, [3], held)[0]!.called.count).toBe(1);
  expect(rollingStarts(flat, [3], { ...held, years: 19 })[0]!.called.count).toBe(0);
});

test("has no starts in less than a year", () => {
  expect(countsOf(rollingStarts(weekdays([0.04, 0.05]), [3], POSITION))).toEqual([
    { leverage: 3, starts: 0, called: 0, calledWithStop: 0, stopped: 0 },
  ]);
});

describe("a stop as a distance", () => {
  const flat = Array<number>(YEAR_OF_DAYS + 1).fill(0.03);
  const distance = (rise: number): RollingPosition => ({
    ...POSITION,
    stop: { kind: "distance", rise },
  });

  test("is met at the very basis point, whatever doubles make of the sum", () => {
    // In doubles 0.0343 − 0.03 is a little less than 0.0043.
    const days = weekdays(flat.map((yld, i) => (i === 9 ? 0.0343 : yld)));
    expect(0.0343 - 0.03 < 0.0043).toBe(true);
    expect(rollingStarts(days, [2], distance(0.0043))[0]!.stopped.count).toBe(1);
    expect(rollingStarts(days, [2], distance(0.0044))[0]!.stopped.count).toBe(0);
  });

  test("moves with the yield that each start buys at", () => {
    const days = weekdays([...flat, 0.03].map((yld, i) => (i === 0 ? 0.02 : yld)));
    // The first start buys at 2% and sees 3%; the second buys at 3% and sees no more.
    expect(rollingStarts(days, [2], distance(0.01))[0]!.stopped.count).toBe(1);
  });
});

test("without a stop nothing is stopped", () => {
  const days = weekdays(Array.from({ length: YEAR_OF_DAYS + 1 }, (_, i) => 0.04 + i * 0.0005));
  const [two] = countsOf(rollingStarts(days, [2], { ...POSITION, stop: undefined }));
  expect(two).toMatchObject({ called: 1, calledWithStop: 1, stopped: 0 });
});

describe("episodes", () => {
  test("are counted greedily: a start within the window of the first belongs to it", () => {
    expect(episodesOf([], 10)).toEqual([]);
    expect(episodesOf([3, 4, 12, 13, 22, 40], 10)).toEqual([
      { first: 3, last: 12 },
      { first: 13, last: 22 },
      { first: 40, last: 40 },
    ]);
  });

  test("stand beside each count, with the dates of their first and last start", () => {
    // One crash, seen by all starts of the year before it.
    const yields = Array.from({ length: 600 }, (_, i) => (i === 500 ? 0.09 : 0.03));
    const days = weekdays(yields);
    const [three] = rollingStarts(days, [3], { ...POSITION, stop: undefined });
    expect(three!.called).toEqual({
      count: 100,
      episodes: [{ first: days[248]!.date, last: days[347]!.date }],
    });
  });
});

test("finds 170, 688 and 1,552 calls since 2005, in 1, 8 and 13 episodes", () => {
  const days = since2005().map((close) => ({ ...close, fund: 0.0414 }));
  const shares = rollingStarts(days, LEVERAGES, { ...POSITION, friction: 0.005 });
  expect(shares.map(({ starts, called }) => [starts, called.count])).toEqual(
    [0, 0, 170, 688, 1552].map((count) => [5035, count]),
  );
  expect(shares.map(({ called }) => called.episodes.length)).toEqual([0, 0, 1, 8, 13]);
  expect(shares[2]!.called.episodes).toEqual([
    { first: serialOf(2021, 6, 6), last: serialOf(2022, 2, 18) },
  ]);
  // The stop at 5.25% prevents 52 of them, all at five times.
  expect(shares.map(({ calledWithStop }) => calledWithStop.count)).toEqual([0, 0, 170, 688, 1500]);
});
