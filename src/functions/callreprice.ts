import { couponOrPar } from "../domain/bond/price";
import * as formulas from "../domain/bond/reprice";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Rise in yield, in basis points, at which the buffer is 0, by full revaluation of the bond. Negative: below maintenance already.
 * @customfunction CALLREPRICE
 * @helpurl functions.md#callreprice
 * @returns Basis points.
 * @format bp
 * @group Margin 3
 * @formula (BONDYIELD((1 − x*)·P, years, coupon, freq) − yield)·10⁴, x* = (1/lev − margin)/(1 − margin), P = BONDPRICE(yield, …)
 * @error #N/A at leverage 1: no loan, no call
 * @error #N/A where no move of up to 10,000 bp reaches the call
 * @example =CVS.CALLREPRICE(4.82%,20,3,9%) → 258.31952473411576
 * @zh 以完整重估債券價格計算，緩衝歸零（追繳）時的殖利率升幅，以 bp 計。負值表示已低於維持保證金。
 * @zhreturns 以 bp 計。
 * @zherror 槓桿為 1 時為 #N/A：沒有借款就沒有追繳
 * @zherror 10,000 bp 以內的變動都到不了追繳點時為 #N/A
 */
export function callReprice(
  yld: any[][],
  years: any[][],
  lev: any[][],
  margin: any[][],
  coupon?: any[][],
  freq?: any[][],
): any[][] {
  return elementwise(
    [
      required("rate", "yield", yld),
      required("years", "years", years),
      required("leverage", "lev", lev),
      required("margin", "margin", margin),
      optional("coupon", "coupon", coupon, undefined),
      optional("frequency", "freq", freq, 2),
    ],
    (yld, years, lev, margin, coupon, freq) =>
      formulas.callReprice(yld, lev, margin, { years, coupon: couponOrPar(coupon, yld), freq }),
    "search",
  );
}
