import type { Exact, Num } from "../../numbers/arithmetic";
import type { Float } from "../../numbers/float";
import { inPairs } from "../../numbers/in-pairs";
import { Refusal } from "../../numbers/refusal";
import { accountAs, type Account, type Statement } from "./account";
import {
  counting,
  standingOn,
  viewAs,
  yldAfter,
  type Counted,
  type Live,
  type Standing,
  type View,
} from "./standing";

/** What a row says of the account after its shock, the first that fits. */
export type AccountStatus = "WIPED OUT" | "MARGIN CALL" | "STOP" | "REDUCE" | "OK";

/** A row: money in the unit of the faces; profit is the change of wealth since the statement. */
export interface AccountRow<N = Float> {
  readonly bp: N;
  readonly profit: N;
  readonly equity: N;
  readonly value: N;
  readonly leverage: N | Refusal;
  readonly requirement: N;
  readonly excess: N;
  readonly cushion: N | Refusal;
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
export const accountRows = (
  statement: Statement,
  shocks: readonly Exact[],
  view: View,
  { maxlev, stops }: Limits,
): AccountRow[] =>
  inPairs<Exact, AccountRow>(shocks, (as) => {
    const account = accountAs(statement, as);
    const own = { ...viewAs(view, as), on: view.on };
    const today = standingOn(account, { ...own, on: account.settlement });
    const isToday = own.on === account.settlement;
    const limits = {
      before: counting(today, own)(account.cash.times(0)).wealth,
      isToday,
      maxlev: maxlev && as(maxlev),
      stops: stopsOfLive(
        account,
        own.on,
        stops?.map((stop) => stop && as(stop)),
      ),
    };
    const standing = isToday ? today : standingOn(account, own);
    const count = counting(standing, own);
    return (bp) => rowAfter(standing, as(bp), count, limits);
  });

function rowAfter<N extends Num<N>>(
  standing: Standing<N>,
  bp: N,
  count: (bp: N) => Counted<N>,
  limits: {
    readonly before: N;
    readonly isToday: boolean;
    readonly maxlev: N | undefined;
    readonly stops: readonly (N | undefined)[];
  },
): AccountRow<N> {
  const { value, equity, requirement, excess, wealth } = count(bp);
  const gone = equity.lte(0);
  const ratio = (part: N) => (gone ? new Refusal("NA", "nothingLeft") : part.div(equity));
  // Today and unmoved it is a number less itself, which bounds on both could not tell from nearly
  // nothing.
  const isUnmoved = limits.isToday && bp.lte(0) && bp.gte(0);
  const profit = isUnmoved ? bp : wealth.minus(limits.before);
  const stopped = standing.live.some((position, i) => isStopped(position, bp, limits.stops[i]));
  return {
    bp,
    profit,
    equity,
    value,
    leverage: ratio(value),
    requirement,
    excess,
    cushion: ratio(excess),
    status: statusOf({ equity, excess, value }, stopped, limits.maxlev),
  };
}

/** The stops of the positions that are still there on a day, in their order. */
function stopsOfLive<N>(
  { positions }: Account<N>,
  on: number,
  stops: readonly (N | undefined)[] | undefined,
): readonly (N | undefined)[] {
  return positions.flatMap(({ maturity }, i) => (maturity > on ? [stops?.[i]] : []));
}

export const isStopped = <N extends Num<N>>(
  { yld, weight }: Live<N>,
  bp: N,
  stop: N | undefined,
): boolean => stop !== undefined && yldAfter(yld, weight, bp).gte(stop);

export function statusOf<N extends Num<N>>(
  { equity, excess, value }: { equity: N; excess: N; value: N },
  stopped: boolean,
  maxlev: N | undefined,
): AccountStatus {
  if (equity.lte(0)) return "WIPED OUT";
  if (excess.lt(0)) return "MARGIN CALL";
  if (stopped) return "STOP";
  return maxlev !== undefined && value.gt(maxlev.times(equity)) ? "REDUCE" : "OK";
}
