import { bondBetween, cleanPrice } from "../domain/account/held-bond";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Clean price of a Treasury at a street yield between two dates.
 * @customfunction TBONDPRICE
 * @helpurl functions.md#tbondprice
 * @returns Clean price per 100 of face value.
 * @format price
 * @group Bond 10
 * @formula BONDPRICE(yield, τ, coupon, freq) − ACCRUED(τ, coupon, freq), τ = BONDYEARS(settlement, maturity, freq)
 * @error #VALUE! where maturity is not later than settlement
 * @example =CVS.TBONDPRICE(4.82%,46357,52916,4.625%) → 97.67233607769097
 * @example =CVS.TBONDPRICE(8.84%,33192,44150,8.75%) → 99.05789263398987
 * @zh 公債在兩個日期之間、依市場慣例殖利率的淨價。
 * @zhreturns 每 100 面額的淨價。
 * @zherror 到期日未晚於交割日時為 #VALUE!
 */
export function tBondPrice(
  yld: any[][],
  settlement: any[][],
  maturity: any[][],
  coupon: any[][],
  freq?: any[][],
): any[][] {
  return elementwise(
    [
      required("rate", "yield", yld),
      required("date", "settlement", settlement),
      required("date", "maturity", maturity),
      required("coupon", "coupon", coupon),
      optional("frequency", "freq", freq, 2),
    ],
    (yielding, from, to, rate, couponsPerYear) =>
      cleanPrice(yielding, bondBetween(from.toNumber(), to.toNumber(), rate, couponsPerYear)),
  );
}
