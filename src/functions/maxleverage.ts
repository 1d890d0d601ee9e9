import * as formulas from "../domain/leverage";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Highest leverage that keeps a buffer after the shock.
 * @customfunction MAXLEVERAGE
 * @helpurl functions.md#maxleverage
 * @returns Leverage: position ÷ equity.
 * @format leverage
 * @group Margin 4
 * @formula 1 / (x + (margin + buffer)·(1 − x)), x = dur·s − ½·convexity·s² + haircut, s = bp/10⁴
 * @error #VALUE! where margin + buffer ≥ 1 or x ≥ 1
 * @error #N/A where no leverage is too high: the shock is such a gain
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.MAXLEVERAGE(200,13,9%) → 3.061849357011635
 * @named
 * @zh 衝擊後仍保有指定緩衝的最高槓桿。
 * @zhreturns 槓桿：部位 ÷ 淨值。
 * @zherror margin + buffer ≥ 1 或 x ≥ 1 時為 #VALUE!
 * @zherror 任何槓桿都不算過高（衝擊反而帶來足夠獲利）時為 #N/A
 * @zherror 超過二階公式的轉折點（s > dur/convexity）時為 #VALUE!：請改用 REPRICELOSS
 */
export function maxLeverage(
  bp: any[][],
  dur: any[][],
  margin: any[][],
  buffer?: any[][],
  convexity?: any[][],
  haircut?: any[][],
): any[][] {
  return elementwise(
    [
      required("bp", "bp", bp),
      required("duration", "dur", dur),
      required("margin", "margin", margin),
      optional("buffer", "buffer", buffer, 0),
      optional("convexity", "convexity", convexity, 0),
      optional("haircut", "haircut", haircut, 0),
    ],
    formulas.maxLeverage,
  );
}
