import * as formulas from "../domain/leverage";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Part of the position to sell after the shock, repaying debt, so that the buffer is restored.
 * @customfunction SELLDOWN
 * @helpurl functions.md#selldown
 * @returns Part of the position at its price after the shock, 0 to 1.
 * @format percent
 * @group Margin 5
 * @formula max(0, 1 − e/((margin + buffer)·v)), e = 1 − lev·x, v = lev·(1 − x); 1 where e ≤ 0; 0 where margin + buffer = 0
 * @zhformula max(0, 1 − e/((margin + buffer)·v))，e = 1 − lev·x，v = lev·(1 − x)；e ≤ 0 時為 1；margin + buffer = 0 時為 0
 * @error #VALUE! where margin + buffer ≥ 1 or x ≥ 1
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.SELLDOWN(250,13,3,9%) → 0.8628257887517147
 * @example =CVS.SELLDOWN(43,13,3,9%,20%) → 0
 * @named
 * @zh 衝擊後要賣出（並償還借款）多少比例的部位，才能恢復緩衝。
 * @zhreturns 占衝擊後部位市值的比例，0 到 1。
 * @zherror margin + buffer ≥ 1 或 x ≥ 1 時為 #VALUE!
 * @zherror 超過二階公式的轉折點（s > dur/convexity）時為 #VALUE!：請改用 REPRICELOSS
 */
export function sellDown(
  bp: any[][],
  dur: any[][],
  lev: any[][],
  margin: any[][],
  buffer?: any[][],
  convexity?: any[][],
  haircut?: any[][],
): any[][] {
  return elementwise(
    [
      required("bp", "bp", bp),
      required("duration", "dur", dur),
      required("leverage", "lev", lev),
      required("margin", "margin", margin),
      optional("buffer", "buffer", buffer, 0),
      optional("convexity", "convexity", convexity, 0),
      optional("haircut", "haircut", haircut, 0),
    ],
    formulas.sellDown,
  );
}
