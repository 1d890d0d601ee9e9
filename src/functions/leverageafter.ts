import * as formulas from "../domain/leverage";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Leverage after a shock: the position at its new price over the equity that is left.
 * @customfunction LEVERAGEAFTER
 * @helpurl functions.md#leverageafter
 * @returns Position ÷ equity after the shock.
 * @format leverage
 * @group Margin 7
 * @formula lev·(1 − x)/(1 − lev·x)
 * @error #N/A where nothing is left of the equity (lev·x ≥ 1)
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.LEVERAGEAFTER(43,13,3) → 3.4029796948215787
 * @example =CVS.LEVERAGEAFTER(0,13,3) → 3
 * @zh 衝擊後的槓桿：以新價格計的部位 ÷ 剩餘淨值。
 * @zhreturns 衝擊後的部位 ÷ 淨值。
 * @zherror 淨值一無所剩（lev·x ≥ 1）時為 #N/A
 * @zherror 超過二階公式的轉折點（s > dur/convexity）時為 #VALUE!：請改用 REPRICELOSS
 */
export function leverageAfter(
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
    formulas.leverageAfter,
  );
}
