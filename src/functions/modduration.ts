import { couponOrPar } from "../domain/bond/price";
import * as formulas from "../domain/bond/risk";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Modified duration of a bond in years.
 * @customfunction MODDURATION
 * @helpurl functions.md#modduration
 * @param yld Yield, a fraction per year (4.82% or 0.0482).
 * @param years Years to maturity, above 0 to 100; need not be whole.
 * @param coupon Coupon rate, a fraction per year, 0 to below 50%; yield if omitted (a bond at par), but at least 0. Older builds of Excel read an empty cell as 0, a zero-coupon bond.
 * @param freq Coupons per year: 1, 2, 4 or 12; 2 if omitted.
 * @returns Years.
 * @group Bond 4
 * @formula −(1/P)·dP/dyield, P = BONDPRICE
 * @example =CVS.MODDURATION(4.82%,20) → 12.743786627611836
 * @excel LET(n,ROUNDUP(ROUND(years*freq,9),0),gap,n-years*freq,per,yld/freq,cpn,MAX(0,coupon)/freq,disc,1/(1+per)^n,due,-(1+per)*PV(per,n,1),one,IF(per=0,n*(n+1)/2,(due-n*disc)/per),((cpn*one+n*disc)/(cpn*due/(1+per)+disc)-gap)/(1+per)/freq)
 * @zh 債券的修正存續期間，年。
 * @zhparam yield 殖利率，每年，以小數表示（4.82% 或 0.0482）。
 * @zhparam years 剩餘年期，大於 0 至 100，不必是整數。
 * @zhparam coupon 票面利率，每年，以小數表示，0 到小於 50%；省略為殖利率（平價債券），至少為 0。舊版 Excel 會把空白儲存格讀成 0，即零息債券。
 * @zhparam freq 每年付息次數：1、2、4 或 12；省略為 2。
 * @zhreturns 年。
 */
export function modDuration(
  yld: any[][],
  years: any[][],
  coupon?: any[][],
  freq?: any[][],
): any[][] {
  return elementwise(
    [
      required("rate", "yield", yld),
      required("years", "years", years),
      optional("coupon", "coupon", coupon, undefined),
      optional("frequency", "freq", freq, 2),
    ],
    (yld, years, coupon, freq) =>
      formulas.modifiedDuration(yld, { years, coupon: couponOrPar(coupon, yld), freq }),
  );
}
