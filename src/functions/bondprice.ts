import * as formulas from "../domain/bond/price";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

// @excel is by hand: the formula adds up coupons in a loop, which Excel text cannot follow.

/**
 * Full (dirty) price of a bond per 100 of face value, street convention.
 * @customfunction BONDPRICE
 * @helpurl functions.md#bondprice
 * @returns Price per 100.
 * @format price
 * @group Bond 2
 * @formula v^w·(c·(1 + v + … + v^(n−1)) + 100·v^(n−1)), v = 1/(1 + yield/freq), c = 100·coupon/freq, n = ⌈years·freq⌉, w = years·freq − (n − 1)
 * @example =CVS.BONDPRICE(4.82%,20) → 100
 * @example =CVS.BONDPRICE(5.25%,20,4.82%) → 94.71476603098634
 * @excel LET(n,ROUNDUP(ROUND(years*freq,9),0),(1+yld/freq)^(n-years*freq)*-PV(yld/freq,n,100*MAX(0,coupon)/freq,100))
 * @zh 債券的全價（含應計利息），每 100 面額，依市場慣例計算。
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
    "price",
  );
}
