import type { Num } from "../numbers/arithmetic";
import { afterLoss } from "./margin";
import { Refusal } from "../numbers/refusal";
import { priceLoss } from "./shock";

/**
 * The leverage whose buffer after a shock of `bp` is `buffer`. `margin` is the maintenance rate.
 *
 *     1 / (x + (margin + buffer)·(1 − x))
 *
 * @throws Refusal VALUE where margin + buffer or the price loss x reach 1; NA where the shock is such
 * a gain that no leverage brings the buffer down to `buffer`
 */
export function maxLeverage<N extends Num<N>>(
  bp: N,
  dur: N,
  margin: N,
  buffer: N,
  convexity: N,
  haircut: N,
): N {
  const target = targetRatio(margin, buffer);
  const x = lossOfLivingPosition(bp, dur, convexity, haircut);
  const divisor = x.neg().plus(1).times(target).plus(x);
  if (divisor.lte(0)) throw new Refusal("NA", "noLimit");
  return x.times(0).plus(1).div(divisor);
}

/**
 * The part of the position, at its price after a shock of `bp`, to sell (and repay debt with) so that
 * the buffer is `buffer`: all of it where no equity is left, none where the buffer is higher already.
 *
 *     max(0, 1 − e / ((margin + buffer)·v)),  e = 1 − lev·x,  v = lev·(1 − x)
 *
 * @throws Refusal VALUE where margin + buffer or the price loss x reach 1
 */
export function sellDown<N extends Num<N>>(
  bp: N,
  dur: N,
  lev: N,
  margin: N,
  buffer: N,
  convexity: N,
  haircut: N,
): N {
  const target = targetRatio(margin, buffer);
  const x = lossOfLivingPosition(bp, dur, convexity, haircut);
  const { equity, value } = afterLoss(lev, x);
  if (equity.lte(0)) return allOf(equity);
  if (target.lte(0)) return noneOf(equity);
  return partToSell(equity.div(target.times(value)));
}

/**
 * The part of the position to sell after a shock of `bp` to be back at a leverage of `maxlev`: all of
 * it where no equity is left, none where the leverage is lower already.
 *
 *     max(0, 1 − maxlev·e/v)
 */
export function deLever<N extends Num<N>>(
  bp: N,
  dur: N,
  lev: N,
  maxlev: N,
  convexity: N,
  haircut: N,
): N {
  const { equity, value } = afterLoss(lev, priceLoss(bp, dur, convexity, haircut));
  return equity.lte(0) ? allOf(equity) : partToSell(maxlev.times(equity).div(value));
}

/** What is left after keeping the part `kept`; nothing has to be sold to keep more than all. */
const partToSell = <N extends Num<N>>(kept: N): N =>
  kept.gte(1) ? noneOf(kept) : kept.neg().plus(1);

const allOf = <N extends Num<N>>(any: N): N => any.times(0).plus(1);
const noneOf = <N extends Num<N>>(any: N): N => any.times(0);

function targetRatio<N extends Num<N>>(margin: N, buffer: N): N {
  const target = margin.plus(buffer);
  if (target.gte(1)) throw new Refusal("VALUE", "marginAndBuffer");
  return target;
}

function lossOfLivingPosition<N extends Num<N>>(bp: N, dur: N, convexity: N, haircut: N): N {
  const x = priceLoss(bp, dur, convexity, haircut);
  if (x.gte(1)) throw new Refusal("VALUE", "positionGone");
  return x;
}
