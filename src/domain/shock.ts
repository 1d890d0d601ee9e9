import type { Num } from "../numbers/arithmetic";
import { Refusal } from "../numbers/refusal";
import { fromBp, toBp } from "../numbers/units";

/**
 * The part of its price that a position loses when its yield rises by `bp`, to second order, plus
 * what a bad market takes off on top (`haircut`: wide bid-ask, forced sale). A gain is negative.
 * `dur` in years, `convexity` in years².
 *
 *     x = dur·s − ½·convexity·s² + haircut,  s = bp/10⁴
 *
 * Past s = dur/convexity the parabola turns and a larger shock would cost less: no value there.
 * @throws Refusal VALUE past the turn
 */
export function priceLoss<N extends Num<N>>(bp: N, dur: N, convexity: N, haircut: N): N {
  const s = fromBp(bp);
  if (convexity.times(s).gt(dur)) {
    throw new Refusal("VALUE", "turned", { bp: toBp(dur.div(convexity)) });
  }
  return dur.minus(convexity.times(s).times(0.5)).times(s).plus(haircut);
}

/** The loss of a shock of `bp`, as a fraction of equity: lev·x. */
export function shockLoss<N extends Num<N>>(bp: N, dur: N, lev: N, convexity: N, haircut: N): N {
  return lev.times(priceLoss(bp, dur, convexity, haircut));
}

/** What a position of `value` loses per basis point, in the unit of `value`: value·dur/10⁴. */
export function pvbp<N extends Num<N>>(value: N, dur: N): N {
  return fromBp(value.times(dur));
}
