import type { Num } from "../numbers/arithmetic";
import { afterLoss } from "./margin";
import { Refusal } from "../numbers/refusal";
import { priceLoss } from "./shock";

/**
 * The leverage whose buffer after a shock of `bp` is `buffer`: see {@link maxLeverageAt}.
 * @throws Refusal as it does, and VALUE past the turn of the second-order formula
 */
export function maxLeverage<N extends Num<N>>(
  bp: N,
  dur: N,
  margin: N,
  buffer: N,
  convexity: N,
  haircut: N,
): N {
  requireTarget(margin, buffer);
  return maxLeverageAt(priceLoss(bp, dur, convexity, haircut), margin, buffer);
}

/**
 * The leverage whose buffer is `buffer` once the part `x` of the price is lost. `margin` is the
 * maintenance rate.
 *
 *     1 / (x + (margin + buffer)·(1 − x))
 *
 * @throws Refusal VALUE where margin + buffer or the price loss x reach 1; NA where the shock is such
 * a gain that no leverage brings the buffer down to `buffer`
 */
export function maxLeverageAt<N extends Num<N>>(x: N, margin: N, buffer: N): N {
  const target = requireTarget(margin, buffer);
  requirePosition(x);
  const divisor = x.neg().plus(1).times(target).plus(x);
  if (divisor.lte(0)) throw new Refusal("NA", "noLimit");
  return x.times(0).plus(1).div(divisor);
}

/**
 * The part of the position, at its price after a shock of `bp`, to sell so that the buffer is
 * `buffer`: see {@link sellDownAt}.
 * @throws Refusal as it does, and VALUE past the turn of the second-order formula
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
  requireTarget(margin, buffer);
  return sellDownAt(priceLoss(bp, dur, convexity, haircut), lev, margin, buffer);
}

/**
 * The part of the position to sell (and repay debt with) once the part `x` of its price is lost, so
 * that the buffer is `buffer`: all of it where no equity is left, none where the buffer is higher already.
 *
 *     max(0, 1 − e / ((margin + buffer)·v)),  e = 1 − lev·x,  v = lev·(1 − x)
 *
 * @throws Refusal VALUE where margin + buffer or the price loss x reach 1
 */
export function sellDownAt<N extends Num<N>>(x: N, lev: N, margin: N, buffer: N): N {
  const target = requireTarget(margin, buffer);
  requirePosition(x);
  const { equity, value } = afterLoss(lev, x);
  if (equity.lte(0)) return allOf(equity);
  if (target.lte(0)) return noneOf(equity);
  return partToSell(equity.div(target.times(value)));
}

/** The part of the position to sell after a shock of `bp` to be back at a leverage of `maxlev`: see {@link deLeverAt}. */
export function deLever<N extends Num<N>>(
  bp: N,
  dur: N,
  lev: N,
  maxlev: N,
  convexity: N,
  haircut: N,
): N {
  return deLeverAt(priceLoss(bp, dur, convexity, haircut), lev, maxlev);
}

/**
 * The part of the position to sell once the part `x` of its price is lost, to be back at a leverage of
 * `maxlev`: all of it where no equity is left, none where the leverage is lower already.
 *
 *     max(0, 1 − maxlev·e/v)
 */
export function deLeverAt<N extends Num<N>>(x: N, lev: N, maxlev: N): N {
  const { equity, value } = afterLoss(lev, x);
  return equity.lte(0) ? allOf(equity) : partToSell(maxlev.times(equity).div(value));
}

/**
 * Leverage after a shock of `bp`: lev·(1 − x)/(1 − lev·x).
 * @throws Refusal NA where nothing is left; VALUE past the turn of the second-order formula
 */
export function leverageAfter<N extends Num<N>>(
  bp: N,
  dur: N,
  lev: N,
  convexity: N,
  haircut: N,
): N {
  const x = priceLoss(bp, dur, convexity, haircut);
  const { equity, value } = afterLoss(lev, x);
  // At a leverage of 1 or more the equity is gone no later than the price.
  if (equity.lte(0)) throw new Refusal("NA", "nothingLeft");
  return value.div(equity);
}

/** The part to sell in order to keep the part `kept`; to keep all or more, nothing has to be sold. */
const partToSell = <N extends Num<N>>(kept: N): N =>
  kept.gte(1) ? noneOf(kept) : kept.neg().plus(1);

const allOf = <N extends Num<N>>(any: N): N => any.times(0).plus(1);
const noneOf = <N extends Num<N>>(any: N): N => any.times(0);

function requireTarget<N extends Num<N>>(margin: N, buffer: N): N {
  const target = margin.plus(buffer);
  if (target.gte(1)) throw new Refusal("VALUE", "marginAndBuffer");
  return target;
}

function requirePosition<N extends Num<N>>(x: N): void {
  if (x.gte(1)) throw new Refusal("VALUE", "positionGone");
}
