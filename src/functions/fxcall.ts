import { currencyCall } from "../domain/account/currency";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Rise of the loan's currency that brings the margin call after a shock, for a position financed in another currency.
 * @customfunction FXCALL
 * @helpurl functions.md#fxcall
 * @returns Rise as a fraction of today's rate of exchange.
 * @format percent
 * @group Margin 11
 * @formula lev·(1 − x)·(1 − margin) / ((lev − 1)·(1 + fxmargin)) − 1, x = dur·s − ½·convexity·s² + haircut, s = bp/10⁴
 * @error #N/A at leverage 1: no loan, no call
 * @error #VALUE! where the shock takes the whole price, x ≥ 1
 * @example =CVS.FXCALL(0,13,3,9%) → 0.365
 * @example =CVS.FXCALL(43,13,3,9%,5%) → 0.22733
 * @zh 以其他幣別融資的部位，在衝擊後觸發追繳的融資幣別升幅。
 * @zhreturns 升幅，占目前匯率的比例。
 * @zherror 槓桿為 1 時為 #N/A：沒有融資，就不會被追繳
 * @zherror 衝擊吃掉全部價格（x ≥ 1）時為 #VALUE!
 */
export function fxCall(
  bp: any[][],
  dur: any[][],
  lev: any[][],
  margin: any[][],
  fxmargin?: any[][],
  convexity?: any[][],
  haircut?: any[][],
): any[][] {
  return elementwise(
    [
      required("bp", "bp", bp),
      required("duration", "dur", dur),
      required("leverage", "lev", lev),
      required("margin", "margin", margin),
      optional("margin", "fxmargin", fxmargin, 0),
      optional("convexity", "convexity", convexity, 0),
      optional("haircut", "haircut", haircut, 0),
    ],
    currencyCall,
  );
}
