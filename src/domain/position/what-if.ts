import { Exact } from "../../numbers/arithmetic";
import { figure, known, type Figure } from "../../numbers/figure";
import { deLever, maxLeverage, sellDown } from "../leverage";
import { given, type Position, type PositionInput } from "./key-figures";
import { priceLoss } from "../shock";

const ZERO = new Exact(0);

/** What to sell: the part of the position as it then is, and the money that part is worth. */
export interface Sale {
  readonly part: Figure;
  readonly money: Figure;
}

/** What a shock of so many bp asks of a position. */
export interface WhatIf {
  /** The most leverage that stands the shock without a margin call. */
  readonly mostLeverage: Figure;
  /** Sale today that brings the position down to it; negative: so much can be bought. */
  readonly surviveByNow: Sale;
  /** Sale today that brings the position back to its cap. */
  readonly toCapNow: Sale;
  /** Sale after the shock that restores maintenance. */
  readonly toMaintenanceAfter: Sale;
  /** Sale after the shock that brings the position back to its cap. */
  readonly toCapAfter: Sale;
}

/** The trades that a shock of `bp` asks for. Sales repay debt, at the price of their moment. */
export function whatIf(position: Position, bp: Exact): WhatIf {
  const of = (name: PositionInput) => given(position, name);
  const loss = (at: Exact) => priceLoss(at, of("dur"), of("convexity"), of("haircut"));
  const mostLeverage = figure(() =>
    maxLeverage(bp, of("dur"), of("margin"), ZERO, of("convexity"), of("haircut")),
  );
  const sale = (part: Figure, x: () => Exact): Sale => ({
    part,
    money: figure(() =>
      known(part).times(of("lev")).times(new Exact(1).minus(x())).times(of("equity")),
    ),
  });
  const toCap = (at: Exact, haircut: () => Exact) =>
    figure(() => deLever(at, of("dur"), of("lev"), of("maxlev"), of("convexity"), haircut()));
  return {
    mostLeverage,
    surviveByNow: sale(
      figure(() => new Exact(1).minus(known(mostLeverage).div(of("lev")))),
      () => ZERO,
    ),
    toCapNow: sale(
      toCap(ZERO, () => ZERO),
      () => ZERO,
    ),
    toMaintenanceAfter: sale(
      figure(() =>
        sellDown(bp, of("dur"), of("lev"), of("margin"), ZERO, of("convexity"), of("haircut")),
      ),
      () => loss(bp),
    ),
    toCapAfter: sale(
      toCap(bp, () => of("haircut")),
      () => loss(bp),
    ),
  };
}
