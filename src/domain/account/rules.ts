import type { Exact } from "../../numbers/arithmetic";
import { orRefusal, Refusal } from "../../numbers/refusal";
import { toBp } from "../../numbers/units";
import type { Account } from "./account";
import { callOf } from "./call";
import { counting, standingOn, type Standing, type View } from "./standing";
import { isStopped, statusOf } from "./table";

/** What the rules say of an account as it stands, the first that fits. */
export type AccountVerdict =
  "WIPED OUT" | "MARGIN CALL" | "STOP" | "REDUCE" | "UNGUARDED" | "NO LOAN" | "OK";

/**
 * The first rule that the account breaks. UNGUARDED: the margin call comes before the first stop, so
 * that the stop protects nothing.
 * @param stops one a position; undefined: no stop for that one
 */
export function accountRules(
  account: Account,
  maxlev: Exact,
  stops: readonly (Exact | undefined)[],
  view: View,
): AccountVerdict {
  const standing = standingOn(account, view);
  const zero = account.cash.times(0);
  const stopped = standing.live.some((position, i) => isStopped(position, zero, stops[i]));
  const status = statusOf(counting(standing, view)(zero), stopped, maxlev);
  if (status !== "OK") return status;
  if (account.cash.gt(0)) return "NO LOAN";
  const call = orRefusal(() => callOf(standing, view));
  if (call instanceof Refusal) return "OK";
  const stop = firstStop(standing, stops);
  return stop === undefined || call.lte(stop) ? "UNGUARDED" : "OK";
}

/** How far away the first stop is along the shape, in bp; undefined where no rise leads to one. */
function firstStop({ live }: Standing, stops: readonly (Exact | undefined)[]): Exact | undefined {
  const distances = live.flatMap(({ yld, weight }, i) => {
    const stop = stops[i];
    return stop === undefined || weight.lte(0) ? [] : [toBp(stop.minus(yld).div(weight))];
  });
  return distances.reduce<Exact | undefined>(
    (first, next) => (first === undefined || next.lt(first) ? next : first),
    undefined,
  );
}
