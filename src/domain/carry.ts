import type { Num } from "../numbers/arithmetic";
import { Refusal } from "../numbers/refusal";
import { shockLoss } from "./shock";
import { toBp } from "../numbers/units";

const MONTHS_PER_YEAR = 12;

/**
 * Carry per year, as a fraction of equity: the whole position earns its yield, the borrowed part
 * (lev − 1) pays the funding rate, and holding the position costs `friction` a year.
 * `lev` is position ÷ equity; rates are fractions per year.
 *
 *     lev·yield − (lev−1)·fund − lev·friction
 */
export function carry<N extends Num<N>>(lev: N, yld: N, fund: N, friction: N): N {
  return lev.times(yld).minus(lev.minus(1).times(fund)).minus(lev.times(friction));
}

/** Carry of the fully financed unit position, a fraction per year: yield − fund. */
export function carrySpread<N extends Num<N>>(yld: N, fund: N): N {
  return yld.minus(fund);
}

/**
 * The rise in yield, in bp, whose first-order loss eats the carry of `horizon` years.
 * `dur` is the modified duration in years.
 *
 *     carry·horizon / (lev·dur) · 10⁴
 */
export function breakEven<N extends Num<N>>(
  lev: N,
  yld: N,
  fund: N,
  dur: N,
  horizon: N,
  friction: N,
): N {
  return toBp(carry(lev, yld, fund, friction).times(horizon).div(lev.times(dur)));
}

/**
 * The funding rate, a fraction per year, at which the carry on equity is 0.
 *
 *     (lev·yield − lev·friction) / (lev − 1)
 *
 * @throws Refusal NA where nothing is borrowed: no loan, no funding rate
 */
export function fundBreakEven<N extends Num<N>>(lev: N, yld: N, friction: N): N {
  if (lev.lte(1)) throw new Refusal("NA", "noLoan");
  return lev.times(yld.minus(friction)).div(lev.minus(1));
}

/**
 * Months of carry that repay `loss` (a fraction of equity): 0 where nothing was lost.
 * @throws Refusal NA where the loss leaves nothing to earn with, or where the carry earns nothing
 */
export function monthsToRepay<N extends Num<N>>(loss: N, yearlyCarry: N): N {
  if (loss.lte(0)) return loss.times(0);
  if (loss.gte(1)) throw new Refusal("NA", "nothingLeft");
  if (yearlyCarry.lte(0)) throw new Refusal("NA", "noCarry");
  return loss.div(yearlyCarry.div(MONTHS_PER_YEAR));
}

/** Months of carry that repay the loss of a shock of `bp`: see {@link monthsToRepay}. */
export function payback<N extends Num<N>>(
  lev: N,
  yld: N,
  fund: N,
  bp: N,
  dur: N,
  friction: N,
  convexity: N,
): N {
  const loss = shockLoss(bp, dur, lev, convexity, bp.times(0));
  return monthsToRepay(loss, carry(lev, yld, fund, friction));
}

/**
 * What sliding down the curve adds to equity, at an unchanged curve: `yieldLater` is today's yield at
 * the maturity the bond will have.
 *
 *     lev·dur·(yield − yieldLater)
 */
export function rollDown<N extends Num<N>>(lev: N, yld: N, yieldLater: N, dur: N): N {
  return lev.times(dur).times(yld.minus(yieldLater));
}
