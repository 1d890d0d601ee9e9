import * as formulas from "../domain/bond/price";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Accrued interest per 100 of face value: the clean price is BONDPRICE less this.
 * @customfunction ACCRUED
 * @helpurl functions.md#accrued
 * @param years Years to maturity, above 0 to 100; need not be whole.
 * @param coupon Coupon rate, a fraction per year, 0 to below 50%. Older builds of Excel read an empty cell as 0, a zero-coupon bond.
 * @param freq Coupons per year: 1, 2, 4 or 12; 2 if omitted.
 * @returns Interest per 100.
 * @group Bond 3
 * @formula 100·coupon/freq·(1 − w), w = years·freq − (⌈years·freq⌉ − 1)
 * @example =CVS.ACCRUED(19.75,4.82%) → 1.205
 * @excel 100*coupon/freq*MAX(0,ROUNDUP(ROUND(years*freq,9),0)-years*freq)
 * @zh 每 100 面額的應計利息：除息價（淨價）為 BONDPRICE 減去此值。
 * @zhparam years 剩餘年期，大於 0 至 100，不必是整數。
 * @zhparam coupon 票面利率，每年，以小數表示，0 到小於 50%。舊版 Excel 會把空白儲存格讀成 0，即零息債券。
 * @zhparam freq 每年付息次數：1、2、4 或 12；省略為 2。
 * @zhreturns 每 100 面額的利息。
 */
export function accrued(years: any[][], coupon: any[][], freq?: any[][]): any[][] {
  return elementwise(
    [
      required("years", "years", years),
      required("coupon", "coupon", coupon),
      optional("frequency", "freq", freq, 2),
    ],
    formulas.accruedInterest,
  );
}
