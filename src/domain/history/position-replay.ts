import type { Exact } from "../../numbers/arithmetic";
import { exact } from "../../numbers/arithmetic";
import { IBKR_STEPS, scheduledMargin } from "../position/complete";
import { given, type Position, type PositionInput } from "../position/position";
import { funded, type Close, type FundingSeries } from "./funding";
import { replay, type ReplayDay } from "./replay";
import { rollingStarts, stopLevel, type RollingShare, type RollingStop } from "./rolling-starts";

/** The leverages that a rolling start compares. */
const LEVERAGES = [1, 2, 3, 4, 5];

/** The stop that is heeded: the position's own yield, a distance from the first day's, or none. */
export type StopChoice =
  | { readonly kind: "level" }
  | { readonly kind: "none" }
  | Extract<RollingStop, { kind: "distance" }>;

export interface ReplayChoice {
  /** Maintenance follows the broker's schedule as the bond ages; else it stays what it is today. */
  readonly bySchedule: boolean;
  readonly stop: StopChoice;
  /**
   * The rate as it is quoted, on actual/360, or a series and a spread: the walk counts the days itself,
   * so that a rate already converted by a day count would pay for it twice.
   */
  readonly funding: number | FundingSeries;
  /** A position above its leverage cap is sold back to it. */
  readonly heedCap: boolean;
}

/**
 * The position's own terms (leverage, years, friction, stop, cap, maintenance) walked through the closes
 * of the past; no days at all where the funding is not known.
 * @throws Refusal where an input is missing
 */
export function replayPosition(
  position: Position,
  closes: readonly Close[],
  choice: ReplayChoice,
): ReplayDay<Exact>[] {
  const of = (name: PositionInput) => given(position, name);
  const days = funded(closes, choice.funding).map(({ date, yld, fund }) => ({
    date,
    yld: exact(yld),
    fund: exact(fund),
  }));
  const stop = stopOf(position, choice.stop);
  const terms = {
    lev: of("lev"),
    margin: choice.bySchedule ? scheduledMargin : () => of("margin"),
    friction: of("friction"),
    maxlev: choice.heedCap ? of("maxlev") : undefined,
  };
  const [first] = days;
  if (first === undefined) return [];
  return replay(days, of("years"), { ...terms, stop: stop && stopLevel(stop, first.yld) });
}

/**
 * How the position bought on every date of the past would have ended within a year, by leverage.
 * @throws Refusal where an input is missing
 */
export function rollingPosition(
  position: Position,
  closes: readonly Close[],
  { bySchedule, stop, funding, heedCap }: ReplayChoice,
): RollingShare[] {
  const of = (name: PositionInput) => given(position, name).toNumber();
  const steps = IBKR_STEPS.map(({ from, rate }) => ({
    from: from.toNumber(),
    rate: rate.toNumber(),
  }));
  return rollingStarts(funded(closes, funding), LEVERAGES, {
    years: of("years"),
    margin: bySchedule ? steps : of("margin"),
    stop: stopOf(position, stop),
    friction: of("friction"),
    maxlev: heedCap ? of("maxlev") : undefined,
  });
}

/** @throws Refusal where the position's stop is missing and heeded */
function stopOf(position: Position, choice: StopChoice): RollingStop | undefined {
  if (choice.kind === "none") return undefined;
  if (choice.kind === "distance") return choice;
  return { kind: "level", yld: given(position, "stop").toNumber() };
}
