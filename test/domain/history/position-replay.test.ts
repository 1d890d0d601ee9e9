import { exact } from "../../../src/numbers/arithmetic";
import { replay } from "../../../src/domain/history/replay";
import { funded, type Close } from "../../../src/domain/history/funding";
import {
  replayPosition,
  rollingPosition,
  type ReplayChoice,
} from "../../../src/domain/history/position-replay";
import { rollingStarts, YEAR_OF_DAYS } from "../../../src/domain/history/rolling-starts";
import { MAINTENANCE_SCHEDULES } from "../../../src/domain/data/schedules";
import { IBKR_STEPS } from "../../../src/domain/position/complete";
import { maintenanceRate } from "../../../src/domain/maintenance";
import { positionWith } from "../../support/position";

const closes: Close[] = Array.from({ length: YEAR_OF_DAYS + 3 }, (_, i) => ({
  date: 38719 + i,
  yld: 0.045 + i * 0.0001,
}));
const position = positionWith({ margin: 0.05, years: 20, fund: 0.03, friction: 0.002, lev: 3.5 });
const byPosition: ReplayChoice = {
  bySchedule: false,
  stop: { kind: "level" },
  funding: 0.03,
  heedCap: false,
};
const throughStop: ReplayChoice = { ...byPosition, stop: { kind: "none" } };
const missing = expect.objectContaining({ reason: "inputMissing" });

describe("the position walked through the past", () => {
  const days = closes.map(({ date, yld }) => ({ date, yld: exact(yld), fund: exact(0.03) }));
  const terms = { lev: exact(3.5), friction: exact(0.002), maxlev: undefined };
  const margin = () => exact(0.05);
  const schedule = (years: ReturnType<typeof exact>) => maintenanceRate(years, IBKR_STEPS);
  const twenty = exact(20);

  test("is replayed on its own terms", () => {
    const stop = exact(0.0525);
    expect(replayPosition(position, closes, byPosition)).toEqual(
      replay(days, twenty, { ...terms, margin, stop }),
    );
    expect(replayPosition(position, closes, throughStop)).toEqual(
      replay(days, twenty, { ...terms, margin, stop: undefined }),
    );
    expect(replayPosition(position, closes, { ...throughStop, bySchedule: true })).toEqual(
      replay(days, twenty, { ...terms, margin: schedule, stop: undefined }),
    );
    const capped = { ...throughStop, heedCap: true };
    expect(replayPosition({ ...position, maxlev: exact(2) }, closes, capped)).toEqual(
      replay(days, twenty, { ...terms, margin, stop: undefined, maxlev: exact(2) }),
    );
  });

  test("is stopped a distance above the yield of the day of buying", () => {
    const near: ReplayChoice = { ...byPosition, stop: { kind: "distance", rise: 0.0043 } };
    const last = replayPosition(position, closes, near).at(-1)!;
    expect([last.status, last.yld.toNumber()]).toEqual(["STOP", 0.0493]);
  });

  test("ends at the stop where it is heeded, else at the call; sooner by a stricter schedule", () => {
    const last = (choice: ReplayChoice) => replayPosition(position, closes, choice).at(-1)!;
    const stopped = last(byPosition);
    expect([stopped.status, stopped.yld.toNumber()]).toEqual(["STOP", 0.0525]);
    const called = last(throughStop);
    const calledByBroker = last({ ...throughStop, bySchedule: true });
    expect([called.status, calledByBroker.status]).toEqual(["MARGIN CALL", "MARGIN CALL"]);
    expect(calledByBroker.date).toBeLessThan(called.date);
  });

  test("starts anew on every date, at one to five times leverage", () => {
    const market = closes.map(({ date, yld }) => ({ date, yld, fund: 0.03 }));
    const held = { years: 20, friction: 0.002, margin: 0.05, maxlev: undefined };
    const stop = { kind: "level", yld: 0.0525 } as const;
    const steps = MAINTENANCE_SCHEDULES.IBKR!.rows.map(([from, rate]) => ({ from, rate }));
    const all = [1, 2, 3, 4, 5];
    expect(rollingPosition(position, closes, byPosition)).toEqual(
      rollingStarts(market, all, { ...held, stop }),
    );
    expect(rollingPosition(position, closes, { ...byPosition, bySchedule: true })).toEqual(
      rollingStarts(market, all, { ...held, stop, margin: steps }),
    );
    const capped = { ...position, maxlev: exact(3) };
    expect(rollingPosition(capped, closes, { ...throughStop, heedCap: true })).toEqual(
      rollingStarts(market, all, { ...held, stop: undefined, maxlev: 3 }),
    );
  });

  test.each(["lev", "years", "friction", "stop", "margin"] as const)(
    "is refused without its %s",
    (name) => {
      const without = { ...position, [name]: undefined };
      expect(() => replayPosition(without, closes, byPosition)).toThrow(missing);
      // The leverages of the rolling starts are their own.
      if (name !== "lev") {
        expect(() => rollingPosition(without, closes, byPosition)).toThrow(missing);
      }
    },
  );

  test("does not need the stop that it goes through, or the cap that it does not heed", () => {
    const without = { ...position, stop: undefined, maxlev: undefined };
    expect(replayPosition(without, closes, throughStop).length).toBeGreaterThan(1);
    const capped = { ...throughStop, heedCap: true };
    expect(() => replayPosition(without, closes, capped)).toThrow(missing);
  });
});

describe("funding by a series", () => {
  const day = (date: number): Close => ({ date, yld: 0.04 });

  test("pays the last rate on or before each close, and the spread", () => {
    const rates = [
      { date: 100, rate: 0.0364 },
      { date: 131, rate: 0.01 },
    ];
    const paid = funded([day(100), day(130), day(131), day(140)], { rates, spread: 0.005 });
    expect(paid.map(({ fund }) => fund)).toEqual([0.0414, 0.0414, 0.015, 0.015]);
  });

  test("has no close before its first rate, nor after its last has grown old", () => {
    const rates = [{ date: 100, rate: 0.02 }];
    const paid = funded([99, 100, 162, 163, 170].map(day), { rates, spread: 0 });
    expect(paid.map(({ date }) => date)).toEqual([100, 162]);
    expect(funded([day(99)], { rates, spread: 0 })).toEqual([]);
    expect(
      replayPosition(position, [day(99)], { ...byPosition, funding: { rates, spread: 0 } }),
    ).toEqual([]);
  });
});
