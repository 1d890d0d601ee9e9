import * as formulas from "../domain/margin";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Rise in yield, in basis points, at which the buffer is 0: the margin call. Negative: below maintenance already.
 * @customfunction CALLSHOCK
 * @helpurl functions.md#callshock
 * @param dur Modified duration in years, above 0 to 100.
 * @param lev Leverage: position ÷ equity, 1 to 1000.
 * @param margin Maintenance margin, a fraction of the position's value, 0 to below 1.
 * @param convexity Convexity in years², 0 to 10000; 0 if omitted.
 * @param haircut Part of the price lost on top in a bad market, 0 to below 1; 0 if omitted.
 * @returns Basis points.
 * @group Margin 2
 * @formula the root nearest to 0 of dur·s − ½·convexity·s² = x*, in bp; x* = (1/lev − margin)/(1 − margin) − haircut
 * @zhformula dur·s − ½·convexity·s² = x* 最接近 0 的根，以 bp 計；x* = (1/lev − margin)/(1 − margin) − haircut
 * @error #N/A at leverage 1: no loan, no call
 * @error #N/A where the second-order formula turns before it reaches the call, which does not mean safe: use CALLREPRICE
 * @example =CVS.CALLSHOCK(13,3,9%) → 205.69174415328263
 * @named
 * @zh 緩衝歸零（追繳）時的殖利率升幅，以 bp 計。負值表示已低於維持保證金。
 * @zhparam dur 修正存續期間，年，大於 0 至 100。
 * @zhparam lev 槓桿：部位 ÷ 淨值，1 到 1000。
 * @zhparam margin 維持保證金率，占部位市值的比例，0 到小於 1。
 * @zhparam convexity 凸性，年²，0 到 10000；省略為 0。
 * @zhparam haircut 壞市場額外折損的價格比例，0 到小於 1；省略為 0。
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
