import * as formulas from "../domain/bond/yield";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Yield at which a bond has a full (dirty) price, to 1e-12.
 * @customfunction BONDYIELD
 * @helpurl functions.md#bondyield
 * @param price Full (dirty) price per 100 of face value, above 0.
 * @param years Years to maturity, above 0 to 100; need not be whole.
 * @param coupon Coupon rate, a fraction per year, 0 to below 50%. Older builds of Excel read an empty cell as 0, a zero-coupon bond.
 * @param freq Coupons per year: 1, 2, 4 or 12; 2 if omitted.
 * @returns Yield, a fraction per year.
 * @group Bond 6
 * @formula the yield whose BONDPRICE is price
 * @zhformula 使 BONDPRICE 等於 price 的殖利率
 * @error #N/A where no yield between -50% and 50% has that price
 * @example =CVS.BONDYIELD(100,20,4.82%) → 0.0482
 * @zh 債券全價（含應計利息）所對應的殖利率，精確到 1e-12。
 * @zhparam price 每 100 面額的全價（含應計利息），大於 0。
 * @zhparam years 剩餘年期，大於 0 至 100，不必是整數。
 * @zhparam coupon 票面利率，每年，以小數表示，0 到小於 50%。舊版 Excel 會把空白儲存格讀成 0，即零息債券。
 * @zhparam freq 每年付息次數：1、2、4 或 12；省略為 2。
 * @zhreturns 殖利率，每年，以小數表示。
 * @zherror -50% 與 50% 之間沒有殖利率符合該價格時為 #N/A
 */
export function bondYield(
  price: any[][],
  years: any[][],
  coupon: any[][],
  freq?: any[][],
): any[][] {
  return elementwise(
    [
      required("positive", "price", price),
      required("years", "years", years),
      required("coupon", "coupon", coupon),
      optional("frequency", "freq", freq, 2),
    ],
    (price, years, coupon, freq) =>
      formulas.bondYield(price, { years: years, coupon: coupon, freq: freq }),
  );
}
