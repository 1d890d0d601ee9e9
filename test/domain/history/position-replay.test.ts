import { exact } from "../../../src/numbers/arithmetic";
import { replay } from "../../../src/domain/history/replay";
import {
  replayPosition,
  rollingPosition,
  type Close,
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
const byPosition = { bySchedule: false, throughStop: false };
const missing = expect.objectContaining({ reason: "inputMissing" });

describe("the position walked through the past", () => {
  it("is replayed on its own terms", () => {
    const days = closes.map(({ date, yld }) => ({ date, yld: exact(yld), fund: exact(0.03) }));
    const terms = { lev: exact(3.5), friction: exact(0.002) };
    const margin = () => exact(0.05);
    const schedule = (years: ReturnType<typeof exact>) => maintenanceRate(years, IBKR_STEPS);
    const stop = exact(0.0525);
    const twenty = exact(20);
    expect(replayPosition(position, closes, byPosition)).toEqual(
      replay(days, twenty, { ...terms, margin, stop }),
    );
    expect(replayPosition(position, closes, { ...byPosition, throughStop: true })).toEqual(
      replay(days, twenty, { ...terms, margin, stop: undefined }),
    );
    expect(replayPosition(position, closes, { bySchedule: true, throughStop: true })).toEqual(
      replay(days, twenty, { ...terms, margin: schedule, stop: undefined }),
    );
  });

  it("ends at the stop where it is heeded, else at the call; sooner by a stricter schedule", () => {
    const last = (choice: typeof byPosition) => replayPosition(position, closes, choice).at(-1)!;
    const stopped = last(byPosition);
    expect([stopped.status, stopped.yld.toNumber()]).toEqual(["STOP", 0.0525]);
    const called = last({ bySchedule: false, throughStop: true });
    const calledByBroker = last({ bySchedule: true, throughStop: true });
    expect([called.status, calledByBroker.status]).toEqual(["MARGIN CALL", "MARGIN CALL"]);
    expect(calledByBroker.date).toBeLessThan(called.date);
  });

  it("starts anew on every date, at one to five times leverage", () => {
    const days = closes.map(({ date, yld }) => ({ date, yld, fund: 0.03 }));
    const terms = { years: 20, stop: 0.0525, friction: 0.002 };
    const schedule = MAINTENANCE_SCHEDULES.IBKR!.rows.map(([from, rate]) => ({ from, rate }));
    expect(rollingPosition(position, closes, false)).toEqual(
      rollingStarts(days, [1, 2, 3, 4, 5], { ...terms, margin: 0.05 }),
    );
    expect(rollingPosition(position, closes, true)).toEqual(
      rollingStarts(days, [1, 2, 3, 4, 5], { ...terms, margin: schedule }),
    );
  });

  it.each(["lev", "years", "fund", "friction", "stop", "margin"] as const)(
    "is refused without its %s",
    (name) => {
      const without = { ...position, [name]: undefined };
      expect(() => replayPosition(without, closes, byPosition)).toThrow(missing);
      // The leverages of the rolling starts are their own.
      if (name !== "lev") expect(() => rollingPosition(without, closes, false)).toThrow(missing);
    },
  );
});
