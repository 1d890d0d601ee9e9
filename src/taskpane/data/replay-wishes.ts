import type { Exact, FundingSeries, Position, ReplayChoice, StopChoice } from "../../domain";
import { readTyped } from "../typing/typed-number";

/** How the position is to be walked, as it is chosen in the pane. */
export interface ReplayWishes {
  /** The imported sheet whose rates the loan follows; undefined for today's rate throughout. */
  readonly fundSheet: string | undefined;
  /** What the loan pays above that series, as it is typed. */
  readonly spread: string;
  readonly stop: StopChoice["kind"];
  readonly heedCap: boolean;
}

export const FIRST_WISHES: ReplayWishes = {
  fundSheet: undefined,
  spread: "0.50%",
  stop: "level",
  heedCap: false,
};

/** The spread as a fraction; undefined where it is no rate. */
export function spreadOf({ spread }: ReplayWishes): number | undefined {
  const typed = readTyped(spread, "percent");
  return typed.kind === "number" && Math.abs(typed.value) < 0.5 ? typed.value : undefined;
}

/** How far the stop lies above the position's own yield, a fraction. */
export function stopRise({ stop, yld }: Position): Exact | undefined {
  return stop && yld && stop.minus(yld);
}

/** What the walk stands on besides the wishes. */
export interface WishContext {
  readonly position: Position;
  /** The funding rate as it is quoted, which no day count has been put on. */
  readonly quotedFund: number | undefined;
  readonly bySchedule: boolean;
}

/**
 * The choice that the wishes come to; undefined where something that it needs is missing.
 * @param rates the series that the loan follows
 */
export function choiceOf(
  wishes: ReplayWishes,
  { position, quotedFund, bySchedule }: WishContext,
  rates: FundingSeries["rates"],
): ReplayChoice | undefined {
  const spread = spreadOf(wishes);
  const funding =
    wishes.fundSheet === undefined
      ? quotedFund
      : spread === undefined
        ? undefined
        : { rates, spread };
  const stop = stopChoice(wishes, position);
  if (funding === undefined || stop === undefined) return undefined;
  return { bySchedule, stop, funding, heedCap: wishes.heedCap };
}

function stopChoice({ stop }: ReplayWishes, position: Position): StopChoice | undefined {
  if (stop !== "distance") return { kind: stop };
  const rise = stopRise(position)?.toNumber();
  return rise === undefined ? undefined : { kind: "distance", rise };
}
