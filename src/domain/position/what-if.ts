import { Exact } from "../../numbers/arithmetic";
import { figure, known, type Figure } from "../../numbers/figure";
import { deLeverAt, sellDownAt } from "../leverage";
import { given, type Position, type PositionInput } from "./position";
import { mostLeverage, priceLosses } from "./price-loss";

const ZERO = new Exact(0);

/** What to sell: the part of the position as it then is, and the money that part is worth. */
export interface Sale {
  readonly part: Figure;
  readonly money: Figure;
}

/** What a shock of so many bp asks of a position, by whichever of second order and full revaluation loses more. */
export interface WhatIf {
  /** The largest leverage that survives the shock without a margin call. */
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
  const { worse } = priceLosses(position, bp);
  const most = mostLeverage(position, worse);
  /** Sells a part once that much of the price is lost. */
  const sale = (loss: Figure, part: Figure): Sale => ({
    part,
    money: figure(() =>
      known(part)
        .times(of("lev"))
        .times(new Exact(1).minus(known(loss)))
        .times(of("equity")),
    ),
  });
  const toCap = (loss: Figure) =>
    sale(
      loss,
      figure(() => deLeverAt(known(loss), of("lev"), of("maxlev"))),
    );
  return {
    mostLeverage: most,
    surviveByNow: sale(
      ZERO,
      figure(() => new Exact(1).minus(known(most).div(of("lev")))),
    ),
    toCapNow: toCap(ZERO),
    toMaintenanceAfter: sale(
      worse,
      figure(() => sellDownAt(known(worse), of("lev"), of("margin"), ZERO)),
    ),
    toCapAfter: toCap(worse),
  };
}
