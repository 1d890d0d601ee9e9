import { couponOrPar } from "../domain/bond/price";
import * as formulas from "../domain/bond/reprice";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Rise in yield, in basis points, at which the buffer is 0, by full revaluation of the bond. Negative: below maintenance already.
 * @customfunction CALLREPRICE
 * @helpurl functions.md#callreprice
 * @param yld Yield, a fraction per year (4.82% or 0.0482).
 * @param years Years to maturity, above 0 to 100; need not be whole.
 * @param lev Leverage: position ÷ equity, 1 to 1000.
 * @param margin Maintenance margin, a fraction of the position's value, 0 to below 1.
 * @param coupon Coupon rate, a fraction per year, 0 to below 50%; yield if omitted (a bond at par), but at least 0. Older builds of Excel read an empty cell as 0, a zero-coupon bond.
 * @param freq Coupons per year: 1, 2, 4 or 12; 2 if omitted.
 * @returns Basis points.
 * @group Margin 3
 * @formula (BONDYIELD((1 − x*)·P, years, coupon, freq) − yield)·10⁴, x* = (1/lev − margin)/(1 − margin), P = BONDPRICE(yield, …)
 * @error #N/A at leverage 1: no loan, no call
 * @error #N/A where no move of up to 10,000 bp reaches the call
 * @example =CVS.CALLREPRICE(4.82%,20,3,9%) → 258.31952473411576
 * @zh 以完整重估債券價格計算，緩衝歸零（追繳）時的殖利率升幅，以 bp 計。負值表示已低於維持保證金。
 * @zhparam yield 殖利率，每年，以小數表示（4.82% 或 0.0482）。
 * @zhparam years 剩餘年期，大於 0 至 100，不必是整數。
 * @zhparam lev 槓桿：部位 ÷ 淨值，1 到 1000。
 * @zhparam margin 維持保證金率，占部位市值的比例，0 到小於 1。
 * @zhparam coupon 票面利率，每年，以小數表示，0 到小於 50%；省略為殖利率（平價債券），至少為 0。舊版 Excel 會把空白儲存格讀成 0，即零息債券。
 * @zhparam freq 每年付息次數：1、2、4 或 12；省略為 2。
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
  );
}
