import type { Num } from "../numbers/arithmetic";
import { Refusal } from "../numbers/refusal";
import { priceLoss } from "./shock";
import { toBp } from "../numbers/units";

/** What a position is after its price fell by the part `x`: equity and value in units of today's equity. */
export function afterLoss<N extends Num<N>>(lev: N, x: N): { equity: N; value: N } {
  return { equity: lev.times(x).neg().plus(1), value: x.neg().plus(1).times(lev) };
}

/**
 * How far a position stands above its maintenance margin after a shock of `bp`: equity ÷ position
 * value, less the maintenance rate. Negative is a margin call.
 *
 *     (1 − lev·x) / (lev·(1 − x)) − margin
 *
 * @throws Refusal VALUE where the price would be gone (x ≥ 1)
 */
export function buffer<N extends Num<N>>(
  bp: N,
  dur: N,
  lev: N,
  margin: N,
  convexity: N,
  haircut: N,
): N {
  const x = priceLoss(bp, dur, convexity, haircut);
  if (x.gte(1)) throw new Refusal("VALUE", "positionGone");
  const { equity, value } = afterLoss(lev, x);
  return equity.div(value).minus(margin);
}

/**
 * The part of its price that a position can lose before its buffer is 0:
 * (1/lev − margin)/(1 − margin). From (1 − lev·x)/(lev·(1 − x)) = margin.
 * @throws Refusal NA where nothing is borrowed: no loan, no call
 */
export function callLoss<N extends Num<N>>(lev: N, margin: N): N {
  if (lev.lte(1)) throw new Refusal("NA", "noLoan");
  return margin.times(lev).neg().plus(1).div(margin.neg().plus(1).times(lev));
}

/**
 * The rise in yield, in bp, that takes the part `x` off the price to second order: the root of
 * dur·s − ½·convexity·s² = x nearest to 0, in the form that loses no digits and holds for convexity 0 too:
 *
 *     s = 2·x / (dur + √(dur² − 2·convexity·x))
 *
 * @throws Refusal NA where the parabola never reaches x. It says nothing of safety: only a full
 * revaluation can tell.
 */
export function secondOrderRise<N extends Num<N>>(x: N, dur: N, convexity: N): N {
  const discriminant = dur.times(dur).minus(convexity.times(x).times(2));
  if (discriminant.lt(0)) throw new Refusal("NA", "noSecondOrderRoot");
  return toBp(x.times(2).div(dur.plus(discriminant.sqrt())));
}

/**
 * The rise in yield, in bp, at which the buffer is 0; negative where the position is below
 * maintenance already: {@link secondOrderRise} of x* = callLoss − haircut.
 * @throws Refusal NA where nothing is borrowed, and as {@link secondOrderRise}
 */
export function callShock<N extends Num<N>>(
  dur: N,
  lev: N,
  margin: N,
  convexity: N,
  haircut: N,
): N {
  return secondOrderRise(callLoss(lev, margin).minus(haircut), dur, convexity);
}
