import { exact, type Exact } from "../../numbers/arithmetic";
import { maintenanceRate } from "../maintenance";
import { replay, type MarketDay } from "./replay";
import { screenYear, type Outcome, type ScreenTerms } from "./rolling-screen";
import type { Step } from "../../numbers/steps";

/** Trading days of a year: a start counts where this many observations follow it. */
export const YEAR_OF_DAYS = 252;

/** What is held from every start anew. Rates are fractions a year, `years` to maturity at the start. */
export interface RollingPosition {
  readonly years: number;
  /** One maintenance rate, or a schedule by years to maturity, ascending. */
  readonly margin: number | readonly Step<number>[];
  readonly stop: number;
  readonly friction: number;
}

/** How the starts of one leverage ended within the year. */
export interface RollingShare {
  readonly leverage: number;
  readonly starts: number;
  /** Ended in a margin call, or with no equity left, where nobody heeds the stop… */
  readonly called: number;
  /** …and where the stop sells the position at the first close at or above it. */
  readonly calledWithStop: number;
  readonly stopped: number;
}

/**
 * Rolling start: the position bought on every date that a year of observations follows, walked as
 * `replay` walks it. Doubles decide where their error cannot matter; the few starts where it could are
 * walked in exact decimals, so every count is the exact one.
 * @param days oldest first; `fund` is the rate from that day to the next
 */
export function rollingStarts(
  days: readonly MarketDay<number>[],
  leverages: readonly number[],
  position: RollingPosition,
): RollingShare[] {
  const starts = Math.max(0, days.length - YEAR_OF_DAYS);
  const stop = exact(position.stop);
  const stopped = days.map(({ yld }) => exact(yld).gte(stop));
  const terms: ScreenTerms = { ...position, leverages, stopped };
  const tallies = leverages.map((leverage) => ({
    leverage,
    starts,
    called: 0,
    calledWithStop: 0,
    stopped: 0,
  }));
  for (let start = 0; start < starts; start++) {
    const screened = screenYear(days, start, YEAR_OF_DAYS, terms);
    screened.forEach((outcome, i) => {
      const ended =
        outcome === "doubtful" ? walkExactly(days, start, leverages[i]!, position) : outcome;
      const tally = tallies[i]!;
      if (ended.called) tally.called++;
      if (ended.withStop === "called") tally.calledWithStop++;
      if (ended.withStop === "stopped") tally.stopped++;
    });
  }
  return tallies;
}

/** One start in exact decimals, by the walk that REPLAY shows. */
function walkExactly(
  days: readonly MarketDay<number>[],
  start: number,
  leverage: number,
  { years, margin, stop, friction }: RollingPosition,
): Outcome {
  const year = days.slice(start, start + YEAR_OF_DAYS + 1).map(({ date, yld, fund }) => ({
    date,
    yld: exact(yld),
    fund: exact(fund),
  }));
  const steps: Step<Exact>[] = (
    typeof margin === "number" ? [{ from: 0, rate: margin }] : margin
  ).map(({ from, rate }) => ({ from: exact(from), rate: exact(rate) }));
  const end = (heeded: Exact | undefined) =>
    replay(year, exact(years), {
      lev: exact(leverage),
      margin: (yearsLeft) => maintenanceRate(yearsLeft, steps),
      stop: heeded,
      friction: exact(friction),
    }).at(-1)!.status;
  const isCall = (status: string) => status === "MARGIN CALL" || status === "WIPED OUT";
  const withStop = end(exact(stop));
  return {
    called: isCall(end(undefined)),
    withStop: isCall(withStop) ? "called" : withStop === "STOP" ? "stopped" : "open",
  };
}
