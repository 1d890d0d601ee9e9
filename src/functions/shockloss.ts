import * as formulas from "../domain/shock";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Loss of a rise in yield, as a fraction of equity, to second order; a gain is negative.
 * @customfunction SHOCKLOSS
 * @helpurl functions.md#shockloss
 * @returns Loss as a fraction of equity.
 * @format percent
 * @group Shock 1
 * @formula lev·x, x = dur·s − ½·convexity·s² + haircut, s = bp/10⁴
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.SHOCKLOSS(100,13,3) → 0.39
 * @example =CVS.SHOCKLOSS(43,13,3) → 0.1677
 * @named
 * @zh 殖利率上升造成的虧損，占淨值的比例，計至二階；獲利為負。
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
