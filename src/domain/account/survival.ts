import type { Exact } from "../../numbers/arithmetic";
import type { Float } from "../../numbers/float";
import { inPairs } from "../../numbers/in-pairs";
import { orRefusal, type Refusal } from "../../numbers/refusal";
import { accountAs, type Statement } from "./account";
import { callOf } from "./call";
import { monthsLater } from "./cash";
import { counting, standingOn, viewAs, type View } from "./standing";

/** A row of the map: the excess after each shock so many months from now, and the call there. */
export interface SurvivalRow<N = Float> {
  readonly months: number;
  readonly excess: readonly (N | Refusal)[];
  readonly call: N | Refusal;
}

/** Excess by month and shock: cash and bonds carried forward, then shocked. */
export const survival = (
  statement: Statement,
  months: readonly number[],
  shocks: readonly Exact[],
  view: Omit<View, "on">,
): SurvivalRow[] =>
  inPairs<number, SurvivalRow>(months, (as) => {
    const account = accountAs(statement, as);
    const own = viewAs(view, as);
    const rises = shocks.map(as);
    return (after) => {
      const then = { ...own, on: monthsLater(account.settlement, after) };
      const standing = standingOn(account, then);
      const count = counting(standing, then);
      return {
        months: after,
        excess: rises.map((bp) => orRefusal(() => count(bp).excess)),
        call: orRefusal(() => callOf(standing, then)),
      };
    };
  });
