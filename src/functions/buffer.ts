import * as formulas from "../domain/margin";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Buffer after a shock: equity ÷ position value, less the maintenance margin. Negative is a margin call.
 * @customfunction BUFFER
 * @helpurl functions.md#buffer
 * @param bp Shock in basis points, a rise is positive, -10000 to 10000.
 * @param dur Modified duration in years, above 0 to 100.
 * @param lev Leverage before the shock: position ÷ equity, 1 to 1000.
 * @param margin Maintenance margin, a fraction of the position's value, 0 to below 1.
 * @param convexity Convexity in years², 0 to 10000; 0 if omitted.
 * @param haircut Part of the price lost on top in a bad market, 0 to below 1; 0 if omitted.
 * @returns Fraction of the position's value after the shock.
 * @group Margin 1
 * @formula (1 − lev·x) / (lev·(1 − x)) − margin, x = dur·s − ½·convexity·s² + haircut, s = bp/10⁴
 * @error #VALUE! where the shock takes the whole price, x ≥ 1
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.BUFFER(0,13,3,9%) → 0.24333333333333335
 * @example =CVS.BUFFER(50,13,3,9%) → 0.19698752228163993
 * @named
 * @zh 衝擊後的緩衝：淨值 ÷ 部位市值，減去維持保證金率。負值表示追繳。
 * @zhparam bp 衝擊，以 bp 計，上升為正，-10000 到 10000。
 * @zhparam dur 修正存續期間，年，大於 0 至 100。
 * @zhparam lev 衝擊前的槓桿：部位 ÷ 淨值，1 到 1000。
 * @zhparam margin 維持保證金率，占部位市值的比例，0 到小於 1。
 * @zhparam convexity 凸性，年²，0 到 10000；省略為 0。
 * @zhparam haircut 壞市場額外折損的價格比例，0 到小於 1；省略為 0。
 * @zhreturns 占衝擊後部位市值的比例。
 * @zherror 衝擊吃掉全部價格（x ≥ 1）時為 #VALUE!
 * @zherror 超過二階公式的轉折點（s > dur/convexity）時為 #VALUE!：請改用 REPRICELOSS
 */
export function buffer(
  bp: any[][],
  dur: any[][],
  lev: any[][],
  margin: any[][],
  convexity?: any[][],
  haircut?: any[][],
): any[][] {
  return elementwise(
    [
      required("bp", "bp", bp),
      required("duration", "dur", dur),
      required("leverage", "lev", lev),
      required("margin", "margin", margin),
      optional("convexity", "convexity", convexity, 0),
      optional("haircut", "haircut", haircut, 0),
    ],
    formulas.buffer,
  );
}
