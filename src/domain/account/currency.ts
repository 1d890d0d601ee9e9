import type { Num } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import { priceLoss } from "../shock";

/**
 * The rise of the loan's currency, as a fraction, at which the buffer is 0 after a shock of `bp`. The
 * loan is (lev − 1) of equity in that currency, and `fxMargin` what the broker asks on such a debit.
 *
 *     lev·(1 − x)·(1 − margin) / ((lev − 1)·(1 + fxMargin)) − 1
 *
 * @throws Refusal NA where nothing is borrowed, VALUE where the price would be gone (x ≥ 1)
 */
export function currencyCall<N extends Num<N>>(
  bp: N,
  dur: N,
  lev: N,
  margin: N,
  fxMargin: N,
  convexity: N,
  haircut: N,
): N {
  if (lev.lte(1)) throw new Refusal("NA", "noLoan");
  const x = priceLoss(bp, dur, convexity, haircut);
  if (x.gte(1)) throw new Refusal("VALUE", "positionGone");
  const left = x.neg().plus(1);
  const covered = lev.times(left).times(margin.neg().plus(1));
  return covered.div(lev.minus(1).times(fxMargin.plus(1))).minus(1);
}
