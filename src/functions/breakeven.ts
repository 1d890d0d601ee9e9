import * as formulas from "../domain/carry";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Rise in yield, in basis points, whose loss eats the carry of the horizon.
 * @customfunction BREAKEVEN
 * @helpurl functions.md#breakeven
 * @returns Basis points.
 * @format bp
 * @group Carry 3
 * @formula CARRY·horizon / (lev·dur) · 10⁴
 * @example =CVS.BREAKEVEN(3,4.82%,4.14%,13) → 15.846153846153847
 * @example =CVS.BREAKEVEN(3,4.82%,4.14%,13,1,0.5%) → 12
 * @named
 * @zh 吃掉持有期間利差收益的殖利率升幅，以 bp 計。
 * @zhreturns 以 bp 計。
 */
export function breakEven(
  lev: any[][],
  yld: any[][],
  fund: any[][],
  dur: any[][],
  horizon?: any[][],
  friction?: any[][],
): any[][] {
  return elementwise(
    [
      required("leverage", "lev", lev),
      required("rate", "yield", yld),
      required("rate", "fund", fund),
      required("duration", "dur", dur),
      optional("horizonAhead", "horizon", horizon, 1),
      optional("rate", "friction", friction, 0),
    ],
    formulas.breakEven,
  );
}
