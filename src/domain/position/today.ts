import type { Num } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";

/**
 * Whether borrowing adds to the carry: a unit of position earns more than the loan for it costs,
 * yield − friction > fund. Where it does not, the carry is the equity's own yield at best.
 */
export function leverageAdds<N extends Num<N>>(yld: N, fund: N, friction: N): boolean {
  return yld.minus(friction).gt(fund);
}

/** Equity over position less the maintenance rate, as the position stands. */
export const bufferToday = <N extends Num<N>>(lev: N, margin: N): N =>
  lev.times(0).plus(1).div(lev).minus(margin);

/**
 * The part of its price that a position can lose before its leverage is at the cap, negative above it:
 * (maxlev − lev)/(lev·(maxlev − 1)). From lev·(1 − x)/(1 − lev·x) = maxlev.
 * @throws Refusal NA where nothing is borrowed, and where the cap is 1: no fall of yields repays a loan
 */
export function capLoss<N extends Num<N>>(lev: N, maxlev: N): N {
  if (lev.lte(1)) throw new Refusal("NA", "noLoan");
  if (maxlev.lte(1)) throw new Refusal("NA", "riseOutOfReach");
  return maxlev.minus(lev).div(maxlev.minus(1).times(lev));
}
