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
  if (isZero(yld)) throw new Refusal("VALUE", "yieldZero");
}

/** The same of a stop: at 0 it would read as passed long ago. */
export function requireStop<N extends Num<N>>(stop: N): void {
  if (isZero(stop)) throw new Refusal("VALUE", "stopZero");
}

const isZero = <N extends Num<N>>(n: N): boolean => n.gte(0) && n.lte(0);

/** The distance from the yield to the stop, in bp; 0 or less: stopped. */
export function stopDistance<N extends Num<N>>(yld: N, stop: N): N {
  requireYield(yld);
  requireStop(stop);
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
  requireStop(stop);
  if (margin !== undefined && isBelowMaintenance(lev, margin)) return "MARGIN CALL";
  if (isStopped(yld, stop)) return "STOP";
  return isAboveCap(lev, maxlev) ? "REDUCE" : "OK";
}

/** 1/lev < margin, in the form that rounds nothing. */
export const isBelowMaintenance = <N extends Num<N>>(lev: N, margin: N): boolean =>
  margin.times(lev).gt(1);

/** At the stop is stopped. */
export const isStopped = <N extends Num<N>>(yld: N, stop: N): boolean => yld.gte(stop);

/** At the cap is within it. */
export const isAboveCap = <N extends Num<N>>(lev: N, maxlev: N): boolean => lev.gt(maxlev);
