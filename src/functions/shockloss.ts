import * as formulas from "../domain/shock";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Loss of a rise in yield, as a fraction of equity, to second order; a gain is negative.
 * @customfunction SHOCKLOSS
 * @helpurl functions.md#shockloss
 * @param bp Shock in basis points, a rise is positive, -10000 to 10000.
 * @param dur Modified duration in years, above 0 to 100.
 * @param lev Leverage: position ÷ equity, 1 to 1000.
 * @param convexity Convexity in years², 0 to 10000; 0 if omitted.
 * @param haircut Part of the price lost on top in a bad market (wide bid-ask, forced sale), 0 to below 1; 0 if omitted.
 * @returns Loss as a fraction of equity.
 * @group Shock 1
 * @formula lev·x, x = dur·s − ½·convexity·s² + haircut, s = bp/10⁴
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.SHOCKLOSS(100,13,3) → 0.39
 * @example =CVS.SHOCKLOSS(43,13,3) → 0.1677
 * @named
 * @zh 殖利率上升造成的虧損，占淨值的比例，計至二階；獲利為負。
 * @zhparam bp 衝擊，以 bp 計，上升為正，-10000 到 10000。
 * @zhparam dur 修正存續期間，年，大於 0 至 100。
 * @zhparam lev 槓桿：部位 ÷ 淨值，1 到 1000。
 * @zhparam convexity 凸性，年²，0 到 10000；省略為 0。
 * @zhparam haircut 壞市場額外折損的價格比例（買賣價差擴大、強制賣出），0 到小於 1；省略為 0。
 * @zhreturns 虧損，占淨值的比例。
 * @zherror 超過二階公式的轉折點（s > dur/convexity）時為 #VALUE!：請改用 REPRICELOSS
 */
export function shockLoss(
  bp: any[][],
  dur: any[][],
  lev: any[][],
  convexity?: any[][],
  haircut?: any[][],
): any[][] {
  return elementwise(
    [
      required("bp", "bp", bp),
      required("duration", "dur", dur),
      required("leverage", "lev", lev),
      optional("convexity", "convexity", convexity, 0),
      optional("haircut", "haircut", haircut, 0),
    ],
    formulas.shockLoss,
  );
}
