import type { Exact } from "../../numbers/arithmetic";
import type { Bond } from "../bond/price";
import { Float } from "../../numbers/float";
import { given, type Position, type PositionInput } from "./position";
import { orRefusal, Refusal } from "../../numbers/refusal";
import { repriceLoss } from "../bond/reprice";
import { shockLoss } from "../shock";

/** A point to draw: the equity that is left, as a fraction of today's, after a shock of `bp`. */
export interface CurvePoint {
  readonly bp: number;
  readonly equity: number;
}

export interface EquityCurves {
  /** By duration and convexity, as the shock table reckons. */
  readonly secondOrder: readonly CurvePoint[];
  /** By full revaluation of a par bond. */
  readonly revalued: readonly CurvePoint[];
}

const HALF_YEARLY = new Float(2);

/**
 * Equity left against the shock, for drawing: in doubles, since no picture shows more. A point that
 * does not exist is left out; so is every point where an input is missing.
 */
export function equityCurves(position: Position, shocks: readonly number[]): EquityCurves {
  const of = (name: PositionInput) => float(given(position, name));
  const curve = (loss: (bp: Float) => Float): CurvePoint[] =>
    shocks.flatMap((bp) => {
      const lost = orRefusal(() => loss(new Float(bp)));
      return lost instanceof Refusal ? [] : [{ bp, equity: 1 - lost.value }];
    });
  return {
    secondOrder: curve((bp) => shockLoss(bp, of("dur"), of("lev"), of("convexity"), of("haircut"))),
    revalued: curve((bp) => repriceLoss(bp, of("yld"), of("lev"), parBondOf(of))),
  };
}

function parBondOf(of: (name: PositionInput) => Float): Bond<Float> {
  return { years: of("years"), coupon: of("yld"), freq: HALF_YEARLY };
}

const float = (value: Exact) => new Float(value.toNumber());
