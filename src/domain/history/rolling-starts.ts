import { exact, type Exact } from "../../numbers/arithmetic";
import { maintenanceRate } from "../maintenance";
import type { MarketDay } from "./bond-path";
import { episodesOf, type Episode } from "./episodes";
import { replay } from "./replay";
import { screenYear, type Outcome, type ScreenTerms } from "./rolling-screen";
import type { Step } from "../../numbers/steps";

/** Trading days of a year: a start counts where this many observations follow it. */
export const YEAR_OF_DAYS = 252;

/** A stop yield, or how far the stop lies above the yield on the day of buying; fractions. */
export type RollingStop =
  | { readonly kind: "level"; readonly yld: number }
  | { readonly kind: "distance"; readonly rise: number };

/** What is bought anew at every start. Rates are fractions a year, `years` to maturity at the start. */
export interface RollingPosition {
  readonly years: number;
  /** One maintenance rate, or a schedule by years to maturity, ascending. */
  readonly margin: number | readonly Step<number>[];
  /** Undefined where there is none. */
  readonly stop: RollingStop | undefined;
  readonly friction: number;
  /** The leverage cap, where it is heeded. */
  readonly maxlev?: number | undefined;
}

/** How many starts ended in one way, and in how many separate episodes: Excel serials of starts. */
export interface RollingCount {
  readonly count: number;
  readonly episodes: readonly Episode[];
}

/** How the starts of one leverage ended within the year. */
export interface RollingShare {
  readonly leverage: number;
  readonly starts: number;
  /** Ended in a margin call, or with no equity left, where nobody heeds the stop… */
  readonly called: RollingCount;
  /** …and where the stop sells the position at the first close at or above it. */
  readonly calledWithStop: RollingCount;
  readonly stopped: RollingCount;
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
  const stopped = stopTest(days, position.stop);
  const terms: ScreenTerms = { ...position, leverages, stopped };
  const ended = leverages.map(() => ({
    called: [] as number[],
    calledWithStop: [] as number[],
    stopped: [] as number[],
  }));
  for (let start = 0; start < starts; start++) {
    screenYear(days, start, YEAR_OF_DAYS, terms).forEach((screened, i) => {
      const { called, withStop } =
        screened === "doubtful" ? walkExactly(days, start, leverages[i]!, position) : screened;
      if (called) ended[i]!.called.push(start);
      if (withStop === "called") ended[i]!.calledWithStop.push(start);
      if (withStop === "stopped") ended[i]!.stopped.push(start);
    });
  }
  const counted = (which: readonly number[]): RollingCount => ({
    count: which.length,
    episodes: episodesOf(which, YEAR_OF_DAYS).map(({ first, last }) => ({
      first: days[first]!.date,
      last: days[last]!.date,
    })),
  });
  return leverages.map((leverage, i) => ({
    leverage,
    starts,
    called: counted(ended[i]!.called),
    calledWithStop: counted(ended[i]!.calledWithStop),
    stopped: counted(ended[i]!.stopped),
  }));
}

/** Doubles of yields differ from their decimals by less than this. */
const NOISE = 1e-12;

/** Whether a close is at or above the stop of a start, as exact decimals tell. */
function stopTest(
  days: readonly MarketDay<number>[],
  stop: RollingStop | undefined,
): ScreenTerms["stopped"] {
  if (stop === undefined) return () => false;
  if (stop.kind === "level") {
    const level = exact(stop.yld);
    const stopped = days.map(({ yld }) => exact(yld).gte(level));
    return (at) => stopped[at]!;
  }
  return (at, start) => {
    const [now, first] = [days[at]!.yld, days[start]!.yld];
    const over = now - first - stop.rise;
    return Math.abs(over) > NOISE ? over > 0 : exact(now).gte(stopLevel(stop, exact(first)));
  };
}

/** The stop yield of a position bought at a yield. */
export const stopLevel = (stop: RollingStop, bought: Exact): Exact =>
  stop.kind === "level" ? exact(stop.yld) : bought.plus(exact(stop.rise));

/** One start in exact decimals, by the walk that REPLAY shows. */
function walkExactly(
  days: readonly MarketDay<number>[],
  start: number,
  leverage: number,
  { years, margin, stop, friction, maxlev }: RollingPosition,
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
      maxlev: maxlev === undefined ? undefined : exact(maxlev),
    }).at(-1)!.status;
  const isCall = (status: string) => status === "MARGIN CALL" || status === "WIPED OUT";
  const withStop = end(stop && stopLevel(stop, year[0]!.yld));
  return {
    called: isCall(end(undefined)),
    withStop: isCall(withStop) ? "called" : withStop === "STOP" ? "stopped" : "open",
  };
}
