import * as formulas from "../domain/margin";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Rise in yield, in basis points, at which the buffer is 0: the margin call. Negative: below maintenance already.
 * @customfunction CALLSHOCK
 * @helpurl functions.md#callshock
 * @returns Basis points.
 * @format bp
 * @group Margin 2
 * @formula the root nearest to 0 of dur·s − ½·convexity·s² = x*, in bp; x* = (1/lev − margin)/(1 − margin) − haircut
 * @zhformula dur·s − ½·convexity·s² = x* 最接近 0 的根，以 bp 計；x* = (1/lev − margin)/(1 − margin) − haircut
 * @error #N/A at leverage 1: no loan, no call
 * @error #N/A where the second-order formula turns before it reaches the call, which does not mean safe: use CALLREPRICE
 * @example =CVS.CALLSHOCK(13,3,9%) → 205.69174415328263
 * @named
 * @zh 緩衝歸零（追繳）時的殖利率升幅，以 bp 計。負值表示已低於維持保證金。
 * @zhreturns 以 bp 計。
 * @zherror 槓桿為 1 時為 #N/A：沒有借款就沒有追繳
 * @zherror 二階公式在到達追繳點之前就轉折時為 #N/A，這不代表安全：請改用 CALLREPRICE
 */
export function callShock(
  dur: any[][],
  lev: any[][],
  margin: any[][],
  convexity?: any[][],
  haircut?: any[][],
): any[][] {
  return elementwise(
    [
      required("duration", "dur", dur),
      required("leverage", "lev", lev),
      required("margin", "margin", margin),
      optional("convexity", "convexity", convexity, 0),
      optional("haircut", "haircut", haircut, 0),
    ],
    formulas.callShock,
  );
}
