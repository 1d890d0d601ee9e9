import { couponOrPar } from "../domain/bond/price";
import * as formulas from "../domain/bond/risk";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

// @excel is by hand: the formula adds up coupons in a loop, which Excel text cannot follow.

/**
 * Modified duration of a bond in years.
 * @customfunction MODDURATION
 * @helpurl functions.md#modduration
 * @returns Years.
 * @format plain
 * @group Bond 4
 * @formula −(1/P)·dP/dyield, P = BONDPRICE
 * @example =CVS.MODDURATION(4.82%,20) → 12.743786627611836
 * @excel LET(n,ROUNDUP(ROUND(years*freq,9),0),gap,n-years*freq,per,yld/freq,cpn,MAX(0,coupon)/freq,disc,1/(1+per)^n,due,-(1+per)*PV(per,n,1),one,IF(per=0,n*(n+1)/2,(due-n*disc)/per),((cpn*one+n*disc)/(cpn*due/(1+per)+disc)-gap)/(1+per)/freq)
 * @zh 債券的修正存續期間，年。
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
    "price",
  );
}
