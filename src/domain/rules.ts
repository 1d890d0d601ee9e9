import type { Num } from "../numbers/arithmetic";
import { Refusal } from "../numbers/refusal";
import { toBp } from "../numbers/units";

/** What the rules say of a position as it stands. */
export type RuleVerdict = "MARGIN CALL" | "STOP" | "REDUCE" | "OK";

/**
 * Excel may hand a blank cell over as 0, and a yield of 0 would read as "far from the stop": a rule
 * that cannot be computed must not count as passed.
 */
export function requireYield<N extends Num<N>>(yld: N): void {
  if (yld.gte(0) && yld.lte(0)) throw new Refusal("VALUE", "yieldZero");
}

/** The distance from the yield to the stop, in bp; 0 or less: stopped. */
export function stopDistance<N extends Num<N>>(yld: N, stop: N): N {
  requireYield(yld);
  return toBp(stop.minus(yld));
}

/**
 * The first rule that the position breaks: below maintenance (only where `margin` is given), at the
 * stop yield, above the leverage cap. `lev` is the current position ÷ current equity.
 */
export function rules<N extends Num<N>>(
  lev: N,
  yld: N,
  maxlev: N,
  stop: N,
  margin: N | undefined,
): RuleVerdict {
  requireYield(yld);
  if (margin !== undefined && margin.times(lev).gt(1)) return "MARGIN CALL";
  if (yld.gte(stop)) return "STOP";
  if (lev.gt(maxlev)) return "REDUCE";
  return "OK";
}
