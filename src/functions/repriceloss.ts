import { couponOrPar } from "../domain/bond/price";
import * as formulas from "../domain/bond/reprice";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

// @excel is by hand: the formula prices the bond twice, coupon by coupon, which Excel text cannot follow.

/**
 * Loss of a shock by full revaluation of the bond, as a fraction of equity.
 * @customfunction REPRICELOSS
 * @helpurl functions.md#repriceloss
 * @returns Loss as a fraction of equity; a gain is negative.
 * @format percent
 * @group Shock 2
 * @formula lev·(1 − P(yield + s)/P(yield)), P = BONDPRICE, s = bp/10⁴
 * @error #VALUE! where 1 + (yield + s)/freq ≤ 0
 * @example =CVS.REPRICELOSS(100,4.82%,20,3) → 0.35182178062717023
 * @excel LET(n,ROUNDUP(ROUND(years*freq,9),0),z,yld+bp/10000,cpn,MAX(0,coupon)/freq,IF(1+z/freq<=0,VALUE("below -100% a period"),lev*(1-(1+z/freq)^(n-years*freq)*PV(z/freq,n,cpn,1)/((1+yld/freq)^(n-years*freq)*PV(yld/freq,n,cpn,1)))))
 * @zh 以完整重估債券價格計算的衝擊虧損，占淨值的比例。
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
    "price",
  );
}
