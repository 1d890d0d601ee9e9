import * as formulas from "../domain/carry";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Rise in yield, in basis points, whose loss eats the carry of the horizon.
 * @customfunction BREAKEVEN
 * @helpurl functions.md#breakeven
 * @param lev Leverage: position ÷ equity, 1 to 1000.
 * @param yld Yield of the position, a fraction per year (4.82% or 0.0482).
 * @param fund Funding rate of the loan, a fraction per year.
 * @param dur Modified duration in years, above 0 to 100.
 * @param horizon Years of carry, above 0 to 100; 1 if omitted.
 * @param friction Yearly cost of holding one unit of position, a fraction; 0 if omitted.
 * @returns Basis points.
 * @group Carry 3
 * @formula CARRY·horizon / (lev·dur) · 10⁴
 * @example =CVS.BREAKEVEN(3,4.82%,4.14%,13) → 15.846153846153847
 * @example =CVS.BREAKEVEN(3,4.82%,4.14%,13,1,0.5%) → 12
 * @named
 * @zh 吃掉持有期間利差收益的殖利率升幅，以 bp 計。
 * @zhparam lev 槓桿：部位 ÷ 淨值，1 到 1000。
 * @zhparam yield 部位的殖利率，每年，以小數表示（4.82% 或 0.0482）。
 * @zhparam fund 借款的融資利率，每年，以小數表示。
 * @zhparam dur 修正存續期間，年，大於 0 至 100。
 * @zhparam horizon 利差收益的年數，大於 0 至 100；省略為 1。
 * @zhparam friction 持有一單位部位的每年成本，以小數表示；省略為 0。
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
