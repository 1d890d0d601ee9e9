import type { Exact } from "../../numbers/arithmetic";
import { orRefusal, type Refusal } from "../../numbers/refusal";
import type { Account } from "./account";
import { callOf } from "./call";
import { monthsLater } from "./cash";
import { countedOn, standingOn, type View } from "./standing";

/** A row of the map: the excess after each shock so many months from now, and the call there. */
export interface SurvivalRow {
  readonly months: number;
  readonly excess: readonly (Exact | Refusal)[];
  readonly call: Exact | Refusal;
}

/** Excess by month and shock: cash and bonds carried forward, then shocked. */
export function survival(
  account: Account,
  months: readonly number[],
  shocks: readonly Exact[],
  view: Omit<View, "on">,
): SurvivalRow[] {
  return months.map((after) => {
    const then = { ...view, on: monthsLater(account.settlement, after) };
    const standing = standingOn(account, then);
    return {
      months: after,
      excess: shocks.map((bp) => orRefusal(() => countedOn(standing, bp, then).excess)),
      call: orRefusal(() => callOf(standing, then)),
    };
  });
}
