import * as formulas from "../domain/bond/price";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Full (dirty) price of a bond per 100 of face value, street convention.
 * @customfunction BONDPRICE
 * @helpurl functions.md#bondprice
 * @param yld Yield, a fraction per year (4.82% or 0.0482).
 * @param years Years to maturity, above 0 to 100; need not be whole.
 * @param coupon Coupon rate, a fraction per year, 0 to below 50%; yield if omitted (a bond at par), but at least 0. Older builds of Excel read an empty cell as 0, a zero-coupon bond.
 * @param freq Coupons per year: 1, 2, 4 or 12; 2 if omitted.
 * @returns Price per 100.
 * @group Bond 2
 * @formula v^w·(c·(1 + v + … + v^(n−1)) + 100·v^(n−1)), v = 1/(1 + yield/freq), c = 100·coupon/freq, n = ⌈years·freq⌉, w = years·freq − (n − 1)
 * @example =CVS.BONDPRICE(4.82%,20) → 100
 * @example =CVS.BONDPRICE(5.25%,20,4.82%) → 94.71476603098634
 * @excel LET(n,ROUNDUP(ROUND(years*freq,9),0),(1+yld/freq)^(n-years*freq)*-PV(yld/freq,n,100*MAX(0,coupon)/freq,100))
 * @zh 債券的全價（含應計利息），每 100 面額，依市場慣例計算。
 * @zhparam yield 殖利率，每年，以小數表示（4.82% 或 0.0482）。
 * @zhparam years 剩餘年期，大於 0 至 100，不必是整數。
 * @zhparam coupon 票面利率，每年，以小數表示，0 到小於 50%；省略為殖利率（平價債券），至少為 0。舊版 Excel 會把空白儲存格讀成 0，即零息債券。
 * @zhparam freq 每年付息次數：1、2、4 或 12；省略為 2。
 * @zhreturns 每 100 面額的價格。
 */
export function bondPrice(yld: any[][], years: any[][], coupon?: any[][], freq?: any[][]): any[][] {
  return elementwise(
    [
      required("rate", "yield", yld),
      required("years", "years", years),
      optional("coupon", "coupon", coupon, undefined),
      optional("frequency", "freq", freq, 2),
    ],
    (yld, years, coupon, freq) =>
      formulas.bondPrice(yld, {
        years: years,
        coupon: formulas.couponOrPar(coupon, yld),
        freq: freq,
      }),
  );
}
