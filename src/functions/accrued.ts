import * as formulas from "../domain/bond/price";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

// @excel is by hand: the formula rounds up to whole coupons, which Excel text cannot follow.

/**
 * Accrued interest per 100 of face value: the clean price is BONDPRICE less this.
 * @customfunction ACCRUED
 * @helpurl functions.md#accrued
 * @returns Interest per 100.
 * @format price
 * @group Bond 3
 * @formula 100·coupon/freq·(1 − w), w = years·freq − (⌈years·freq⌉ − 1)
 * @example =CVS.ACCRUED(19.75,4.82%) → 1.205
 * @excel 100*coupon/freq*MAX(0,ROUNDUP(ROUND(years*freq,9),0)-years*freq)
 * @zh 每 100 面額的應計利息：除息價（淨價）為 BONDPRICE 減去此值。
 * @zhreturns 每 100 面額的利息。
 */
export function accrued(years: any[][], coupon: any[][], freq?: any[][]): any[][] {
  return elementwise(
    [
      required("years", "years", years),
      required("coupon", "coupon", coupon),
      optional("frequency", "freq", freq, 2),
    ],
    (left, rate, couponsPerYear) =>
      formulas.accruedInterest({ years: left, coupon: rate, freq: couponsPerYear }),
  );
}
