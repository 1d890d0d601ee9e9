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
  const after = yld.plus(fromBp(bp));
  if (after.plus(bond.freq).lte(0)) throw new Refusal("VALUE", "compounding");
  return lev.times(priceRatio(yld, after, bond).neg().plus(1));
}

/** Nearer to the yield at which a coupon period grows by nothing, prices overflow a double. */
const LEAST_GROWTH = 0.01;

/**
 * The rise in yield, in bp, at which the buffer is 0 by full revaluation; negative where the position
 * is below maintenance already: the yield at which the price has lost `callLoss`, less today's.
 * @throws Refusal NA where nothing is borrowed, and where no move of up to 10,000 bp is enough
 */
export function callReprice<N extends Num<N>>(yld: N, lev: N, margin: N, bond: Bond<N>): N {
  const left = callLoss(lev, margin).neg().plus(1);
  const price = bondPrice(yld, bond).times(left);
  const today = yld.toNumber();
  const reach = LIMITS.bp.max / 1e4;
  const low = Math.max(today - reach, (LEAST_GROWTH - 1) * bond.freq.toNumber());
  const callYield = yieldBetween(price, bond, low, today + reach);
  if (callYield === undefined) throw new Refusal("NA", "callOutOfReach");
  return toBp(callYield.minus(yld));
}
