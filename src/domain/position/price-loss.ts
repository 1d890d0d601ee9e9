import type { Exact } from "../../numbers/arithmetic";
import { figure, known, type Figure } from "../../numbers/figure";
import { Refusal } from "../../numbers/refusal";
import { repricedLoss } from "../bond/reprice";
import { maxLeverageAt } from "../leverage";
import { priceLoss } from "../shock";
import { bondOf, given, type Position, type PositionInput } from "./position";

/** The part of its price that a position loses in a shock of `bp`, its haircut included. */
export interface PriceLosses {
  /** By duration and convexity, as the shock table reckons. */
  readonly secondOrder: Figure;
  /** By full revaluation. */
  readonly full: Figure;
  /**
   * The larger of them, by which a size is decided; past the turn of the second order full revaluation
   * alone.
   */
  readonly worse: Figure;
}

export function priceLosses(position: Position, bp: Exact): PriceLosses {
  const of = (name: PositionInput) => given(position, name);
  const secondOrder = figure(() => priceLoss(bp, of("dur"), of("convexity"), of("haircut")));
  const full = figure(() => repricedLoss(bp, of("yld"), bondOf(position)).plus(of("haircut")));
  const hasTurned = secondOrder instanceof Refusal && secondOrder.reason === "turned";
  const worse = figure(() => {
    if (hasTurned) return known(full);
    const [a, b] = [known(secondOrder), known(full)];
    return a.gt(b) ? a : b;
  });
  return { secondOrder, full, worse };
}

/** The largest leverage that survives a loss of that part of the price without a margin call. */
export const mostLeverage = (position: Position, loss: Figure): Figure =>
  figure(() => maxLeverageAt(known(loss), given(position, "margin"), known(loss).times(0)));
