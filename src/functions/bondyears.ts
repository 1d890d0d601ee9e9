import { yearsToMaturity } from "../domain/bond/dates";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Years to maturity between two dates, as the bond functions count them: actual/actual in the coupon period.
 * @customfunction BONDYEARS
 * @helpurl functions.md#bondyears
 * @returns Years.
 * @format plain
 * @group Bond 1
 * @formula (n − 1 + DSC/E)/freq: DSC days from settlement to the next coupon after it, E days of that coupon period, coupons counted back from maturity (end of month kept)
 * @zhformula (n − 1 + DSC/E)/freq：DSC 為交割日到其後下一個付息日的天數，E 為該付息期間的天數，付息日由到期日往回推（月底保持月底）
 * @error #VALUE! where maturity is not later than settlement
 * @example =CVS.BONDYEARS(44505,51810) → 20
 * @zh 兩個日期之間的剩餘年期，依債券函數的算法：付息期間內以實際天數/實際天數計。
 * @zhreturns 年。
 * @zherror 到期日未晚於交割日時為 #VALUE!
 */
export function bondYears(settlement: any[][], maturity: any[][], freq?: any[][]): any[][] {
  return elementwise(
    [
      required("date", "settlement", settlement),
      required("date", "maturity", maturity),
      optional("frequency", "freq", freq, 2),
    ],
    (from, to, couponsPerYear) => {
      const [day, end] = [Math.floor(from.toNumber()), Math.floor(to.toNumber())];
      return yearsToMaturity(from.times(0).plus(1), day, end, couponsPerYear.toNumber());
    },
  );
}
