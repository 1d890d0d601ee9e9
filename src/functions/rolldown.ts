import * as formulas from "../domain/carry";
import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * What sliding down the yield curve adds to equity, at an unchanged curve.
 * @customfunction ROLLDOWN
 * @helpurl functions.md#rolldown
 * @param yieldlater Today's yield at the maturity the bond will have, a fraction per year.
 * @returns Gain as a fraction of equity; a loss is negative.
 * @format percent
 * @group Carry 5
 * @formula lev·dur·(yield − yieldlater)
 * @example =CVS.ROLLDOWN(3,4.82%,4.8%,13) → 0.0078
 * @zh 殖利率曲線不變時，債券沿曲線下滑為淨值帶來的收益。
 * @zhparam yieldlater 債券屆時剩餘年期在今日的殖利率，每年，以小數表示。
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
