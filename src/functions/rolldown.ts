import * as formulas from "../domain/carry";
import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * What sliding down the yield curve adds to equity, at an unchanged curve.
 * @customfunction ROLLDOWN
 * @helpurl functions.md#rolldown
 * @param lev Leverage: position ÷ equity, 1 to 1000.
 * @param yld Yield, a fraction per year (4.82% or 0.0482).
 * @param yieldlater Today's yield at the maturity the bond will have, a fraction per year.
 * @param dur Modified duration in years, above 0 to 100.
 * @returns Gain as a fraction of equity; a loss is negative.
 * @group Carry 5
 * @formula lev·dur·(yield − yieldlater)
 * @example =CVS.ROLLDOWN(3,4.82%,4.8%,13) → 0.0078
 * @zh 殖利率曲線不變時，債券沿曲線下滑為淨值帶來的收益。
 * @zhparam lev 槓桿：部位 ÷ 淨值，1 到 1000。
 * @zhparam yield 殖利率，每年，以小數表示（4.82% 或 0.0482）。
 * @zhparam yieldlater 債券屆時剩餘年期在今日的殖利率，每年，以小數表示。
 * @zhparam dur 修正存續期間，年，大於 0 至 100。
 * @zhreturns 占淨值的比例；虧損為負。
 */
export function rollDown(lev: any[][], yld: any[][], yieldlater: any[][], dur: any[][]): any[][] {
  return elementwise(
    [
      required("leverage", "lev", lev),
      required("rate", "yield", yld),
      required("rate", "yieldlater", yieldlater),
      required("duration", "dur", dur),
    ],
    formulas.rollDown,
  );
}
