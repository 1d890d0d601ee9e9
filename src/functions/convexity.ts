import { couponOrPar } from "../domain/bond/price";
import * as formulas from "../domain/bond/risk";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

// @excel is by hand: the formula adds up coupons in a loop, which Excel text cannot follow.

/**
 * Convexity of a bond in years².
 * @customfunction CONVEXITY
 * @helpurl functions.md#convexity
 * @returns Years².
 * @format plain
 * @group Bond 5
 * @formula (1/P)·d²P/dyield², P = BONDPRICE
 * @example =CVS.CONVEXITY(4.82%,20) → 216.19720723732698
 * @excel LET(n,ROUNDUP(ROUND(years*freq,9),0),gap,n-years*freq,per,yld/freq,cpn,MAX(0,coupon)/freq,disc,1/(1+per)^n,due,-(1+per)*PV(per,n,1),one,IF(per=0,n*(n+1)/2,(due-n*disc)/per),two,IF(per=0,n*(n+1)*(2*n+1)/6,(2*one+due-(n^2+2*n)*disc)/per),((cpn*two+n^2*disc+(1-2*gap)*(cpn*one+n*disc))/(cpn*due/(1+per)+disc)+gap^2-gap)/(1+per)^2/freq^2)
 * @zh 債券的凸性，年²。
 * @zhreturns 年²。
 */
export function convexity(yld: any[][], years: any[][], coupon?: any[][], freq?: any[][]): any[][] {
  return elementwise(
    [
      required("rate", "yield", yld),
      required("years", "years", years),
      optional("coupon", "coupon", coupon, undefined),
      optional("frequency", "freq", freq, 2),
    ],
    (yld, years, coupon, freq) =>
      formulas.bondConvexity(yld, { years, coupon: couponOrPar(coupon, yld), freq }),
    "price",
  );
}
