import type { Num } from "../../numbers/arithmetic";
import { bondPrice, priceRatio, type Bond } from "./price";
import { yieldBetween } from "./yield";
import { LIMITS } from "../../numbers/limits";
import { callLoss } from "../margin";
import { Refusal } from "../../numbers/refusal";
import { fromBp, toBp } from "../../numbers/units";

/**
 * The loss of a shock of `bp` by full revaluation, a fraction of equity; a gain is negative.
 *
 *     lev·(1 − P(yield + s)/P(yield)),  s = bp/10⁴
 *
 * @throws Refusal VALUE where a coupon period would grow by nothing or less: 1 + (yield + s)/freq ≤ 0
 */
export function repriceLoss<N extends Num<N>>(bp: N, yld: N, lev: N, bond: Bond<N>): N {
  return lev.times(repricedLoss(bp, yld, bond));
}

/** The part of its price that a bond loses by full revaluation. @throws Refusal as {@link repriceLoss} */
export function repricedLoss<N extends Num<N>>(bp: N, yld: N, bond: Bond<N>): N {
  const after = yld.plus(fromBp(bp));
  if (after.plus(bond.freq).lte(0)) throw new Refusal("VALUE", "compounding");
  return priceRatio(yld, after, bond).neg().plus(1);
}

/** Any nearer to the yield at which a coupon period grows to nothing, prices overflow a double. */
const LEAST_GROWTH = 0.01;

/**
 * The rise in yield, in bp, at which the buffer is 0 by full revaluation; negative where the position
 * is below maintenance already: the yield at which the price has lost `callLoss`, less today's.
 * @throws Refusal NA where nothing is borrowed, and where no move of up to 10,000 bp is enough
 */
export function callReprice<N extends Num<N>>(yld: N, lev: N, margin: N, bond: Bond<N>): N {
  return repriceRise(callLoss(lev, margin), yld, bond);
}

/**
 * The rise in yield, in bp, that takes the part `x` off the full price.
 * @throws Refusal NA where no move of up to 10,000 bp does
 */
export function repriceRise<N extends Num<N>>(x: N, yld: N, bond: Bond<N>): N {
  const price = bondPrice(yld, bond).times(x.neg().plus(1));
  const today = yld.toNumber();
  const reach = LIMITS.bp.max / 1e4;
  const low = Math.max(today - reach, (LEAST_GROWTH - 1) * bond.freq.toNumber());
  const after = yieldBetween(price, bond, low, today + reach);
  if (after === undefined) throw new Refusal("NA", "riseOutOfReach");
  return toBp(after.minus(yld));
}
