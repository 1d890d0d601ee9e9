import * as formulas from "../domain/margin";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Buffer after a shock: equity ÷ position value, less the maintenance margin. Negative is a margin call.
 * @customfunction BUFFER
 * @helpurl functions.md#buffer
 * @returns Fraction of the position's value after the shock.
 * @format percent
 * @group Margin 1
 * @formula (1 − lev·x) / (lev·(1 − x)) − margin, x = dur·s − ½·convexity·s² + haircut, s = bp/10⁴
 * @error #VALUE! where the shock takes the whole price, x ≥ 1
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.BUFFER(0,13,3,9%) → 0.24333333333333335
 * @example =CVS.BUFFER(50,13,3,9%) → 0.19698752228163993
 * @named
 * @zh 衝擊後的緩衝：淨值 ÷ 部位市值，減去維持保證金率。負值表示追繳。
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
