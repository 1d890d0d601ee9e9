import type { Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import type { Account } from "./account";
import { countedAfter, countedOn, standingOn, yldAfter, type Live, type View } from "./standing";

/** What a row says of the account after its shock, the first that fits. */
export type AccountStatus = "WIPED OUT" | "MARGIN CALL" | "STOP" | "REDUCE" | "OK";

/** A row: money in the unit of the faces; profit is the change of wealth since the statement. */
export interface AccountRow {
  readonly bp: Exact;
  readonly profit: Exact;
  readonly equity: Exact;
  readonly value: Exact;
  readonly leverage: Exact | Refusal;
  readonly requirement: Exact;
  readonly excess: Exact;
  readonly cushion: Exact | Refusal;
  readonly status: AccountStatus;
}

/** The limits that a row is held to where they are given; a stop a position, or none for it. */
export interface Limits {
  readonly maxlev?: Exact | undefined;
  readonly stops?: readonly (Exact | undefined)[] | undefined;
}

/**
 * The account after each shock, by full revaluation.
 * @throws Refusal VALUE where a yield falls to -100% a period or below
 */
export function accountRows(
  account: Account,
  shocks: readonly Exact[],
  view: View,
  limits: Limits,
): AccountRow[] {
  const standing = standingOn(account, view);
  const before = wealthOf(account, view);
  const stops = stopsOfLive(account, view.on, limits.stops);
  return shocks.map((bp) => {
    const { value, equity, requirement, excess, wealth } = countedOn(standing, bp, view);
    const gone = equity.lte(0);
    const ratio = (part: Exact) => (gone ? new Refusal("NA", "nothingLeft") : part.div(equity));
    const stopped = standing.live.some((position, i) => isStopped(position, bp, stops[i]));
    return {
      bp,
      profit: wealth.minus(before),
      equity,
      value,
      leverage: ratio(value),
      requirement,
      excess,
      cushion: ratio(excess),
      status: statusOf({ equity, excess, value }, stopped, limits.maxlev),
    };
  });
}

/** Wealth on the day of the statement. */
function wealthOf(account: Account, view: View): Exact {
  const today = standingOn(account, { ...view, on: account.settlement });
  const zero = account.cash.times(0);
  return countedAfter(today.live, account.cash, zero, view.margin, false).wealth;
}

/** The stops of the positions that are still there on a day, in their order. */
function stopsOfLive(
  { positions }: Account,
  on: number,
  stops: readonly (Exact | undefined)[] | undefined,
): readonly (Exact | undefined)[] {
  return positions.flatMap(({ maturity }, i) => (maturity > on ? [stops?.[i]] : []));
}

export const isStopped = ({ yld, weight }: Live<Exact>, bp: Exact, stop: Exact | undefined) =>
  stop !== undefined && yldAfter(yld, weight, bp).gte(stop);

export function statusOf(
  { equity, excess, value }: { equity: Exact; excess: Exact; value: Exact },
  stopped: boolean,
  maxlev: Exact | undefined,
): AccountStatus {
  if (equity.lte(0)) return "WIPED OUT";
  if (excess.lt(0)) return "MARGIN CALL";
  if (stopped) return "STOP";
  return maxlev !== undefined && value.gt(maxlev.times(equity)) ? "REDUCE" : "OK";
}
