import { couponOrPar } from "../domain/bond/price";
import * as formulas from "../domain/bond/reprice";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Loss of a shock by full revaluation of the bond, as a fraction of equity.
 * @customfunction REPRICELOSS
 * @helpurl functions.md#repriceloss
 * @param bp Shock in basis points, a rise is positive, -10000 to 10000.
 * @param yld Yield, a fraction per year (4.82% or 0.0482).
 * @param years Years to maturity, above 0 to 100; need not be whole.
 * @param lev Leverage: position ÷ equity, 1 to 1000.
 * @param coupon Coupon rate, a fraction per year, 0 to below 50%; yield if omitted (a bond at par), but at least 0. Older builds of Excel read an empty cell as 0, a zero-coupon bond.
 * @param freq Coupons per year: 1, 2, 4 or 12; 2 if omitted.
 * @returns Loss as a fraction of equity; a gain is negative.
 * @group Shock 2
 * @formula lev·(1 − P(yield + s)/P(yield)), P = BONDPRICE, s = bp/10⁴
 * @error #VALUE! where 1 + (yield + s)/freq ≤ 0
 * @example =CVS.REPRICELOSS(100,4.82%,20,3) → 0.35182178062717023
 * @excel LET(n,ROUNDUP(ROUND(years*freq,9),0),z,yld+bp/10000,cpn,MAX(0,coupon)/freq,IF(1+z/freq<=0,VALUE("below -100% a period"),lev*(1-(1+z/freq)^(n-years*freq)*PV(z/freq,n,cpn,1)/((1+yld/freq)^(n-years*freq)*PV(yld/freq,n,cpn,1)))))
 * @zh 以完整重估債券價格計算的衝擊虧損，占淨值的比例。
 * @zhparam bp 衝擊，以 bp 計，上升為正，-10000 到 10000。
 * @zhparam yield 殖利率，每年，以小數表示（4.82% 或 0.0482）。
 * @zhparam years 剩餘年期，大於 0 至 100，不必是整數。
 * @zhparam lev 槓桿：部位 ÷ 淨值，1 到 1000。
 * @zhparam coupon 票面利率，每年，以小數表示，0 到小於 50%；省略為殖利率（平價債券），至少為 0。舊版 Excel 會把空白儲存格讀成 0，即零息債券。
 * @zhparam freq 每年付息次數：1、2、4 或 12；省略為 2。
 * @zhreturns 占淨值的比例；獲利為負。
 * @zherror 1 + (yield + s)/freq ≤ 0 時為 #VALUE!
 */
export function repriceLoss(
  bp: any[][],
  yld: any[][],
  years: any[][],
  lev: any[][],
  coupon?: any[][],
  freq?: any[][],
): any[][] {
  return elementwise(
    [
      required("bp", "bp", bp),
      required("rate", "yield", yld),
      required("years", "years", years),
      required("leverage", "lev", lev),
      optional("coupon", "coupon", coupon, undefined),
      optional("frequency", "freq", freq, 2),
    ],
    (bp, yld, years, lev, coupon, freq) =>
      formulas.repriceLoss(bp, yld, lev, { years, coupon: couponOrPar(coupon, yld), freq }),
  );
}
