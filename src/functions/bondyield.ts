import * as formulas from "../domain/bond/yield";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Yield at which a bond has a full (dirty) price, to 1e-12.
 * @customfunction BONDYIELD
 * @helpurl functions.md#bondyield
 * @param price Full (dirty) price per 100 of face value, {range}.
 * @returns Yield, a fraction per year.
 * @format rate
 * @group Bond 6
 * @formula the yield whose BONDPRICE is price
 * @zhformula 使 BONDPRICE 等於 price 的殖利率
 * @error #N/A where no yield between -50% and 50% has that price
 * @example =CVS.BONDYIELD(100,20,4.82%) → 0.0482
 * @zh 債券全價（含應計利息）所對應的殖利率，精確到 1e-12。
 * @zhparam price 每 100 面額的全價（含應計利息），{range}。
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
    "search",
  );
}
