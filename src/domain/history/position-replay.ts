import type { Exact } from "../../numbers/arithmetic";
import { exact } from "../../numbers/arithmetic";
import { IBKR_STEPS, scheduledMargin } from "../position/complete";
import { given, type Position, type PositionInput } from "../position/position";
import { replay, type ReplayDay } from "./replay";
import { rollingStarts, type RollingShare } from "./rolling-starts";

/** A close of the past: Excel serial and yield as a fraction. */
export interface Close {
  readonly date: number;
  readonly yld: number;
}

/** The leverages that a rolling start compares. */
const LEVERAGES = [1, 2, 3, 4, 5];

export interface ReplayChoice {
  /** Maintenance follows the broker's schedule as the bond ages; else it stays what it is today. */
  readonly bySchedule: boolean;
  /** The stop is not heeded. */
  readonly throughStop: boolean;
}

/**
 * The position's own terms (leverage, years, funding, friction, stop, maintenance) walked through the
 * closes of the past.
 * @throws Refusal where an input is missing
 */
export function replayPosition(
  position: Position,
  closes: readonly Close[],
  { bySchedule, throughStop }: ReplayChoice,
): ReplayDay<Exact>[] {
  const of = (name: PositionInput) => given(position, name);
  const days = closes.map(({ date, yld }) => ({ date, yld: exact(yld), fund: of("fund") }));
  return replay(days, of("years"), {
    lev: of("lev"),
    margin: bySchedule ? scheduledMargin : () => of("margin"),
    stop: throughStop ? undefined : of("stop"),
    friction: of("friction"),
  });
}

/**
 * How the position bought on every date of the past would have ended within a year, by leverage.
 * @throws Refusal where an input is missing
 */
export function rollingPosition(
  position: Position,
  closes: readonly Close[],
  bySchedule: boolean,
): RollingShare[] {
  const of = (name: PositionInput) => given(position, name).toNumber();
  const fund = of("fund");
  const steps = IBKR_STEPS.map(({ from, rate }) => ({
    from: from.toNumber(),
    rate: rate.toNumber(),
  }));
  return rollingStarts(
    closes.map(({ date, yld }) => ({ date, yld, fund })),
    LEVERAGES,
    {
      years: of("years"),
      margin: bySchedule ? steps : of("margin"),
      stop: of("stop"),
      friction: of("friction"),
    },
  );
}
