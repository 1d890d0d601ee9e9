import { bondBetween, cleanYield } from "../domain/account/held-bond";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Street yield of a Treasury's quoted, clean price between two dates.
 * @customfunction TBONDYIELD
 * @helpurl functions.md#tbondyield
 * @returns Yield, a fraction per year.
 * @format rate
 * @group Bond 9
 * @formula BONDYIELD(price + ACCRUED(τ, coupon, freq), τ, coupon, freq), τ = BONDYEARS(settlement, maturity, freq)
 * @error #N/A where no yield between -50% and 50% has that price
 * @error #VALUE! where maturity is not later than settlement
 * @example =CVS.TBONDYIELD("97-21+",46357,52916,4.625%) → 0.0482003925749782
 * @example =CVS.TBONDYIELD("37-27",46357,53646,0) → 0.04929041338544066
 * @zh 公債淨價（不含應計利息）在兩個日期之間的市場慣例殖利率。
 * @zhreturns 殖利率，每年，以小數表示。
 * @zherror -50% 與 50% 之間沒有殖利率符合該價格時為 #N/A
 * @zherror 到期日未晚於交割日時為 #VALUE!
 */
export function tBondYield(
  price: any[][],
  settlement: any[][],
  maturity: any[][],
  coupon: any[][],
  freq?: any[][],
): any[][] {
  return elementwise(
    [
      required("quote", "price", price),
      required("date", "settlement", settlement),
      required("date", "maturity", maturity),
      required("coupon", "coupon", coupon),
      optional("frequency", "freq", freq, 2),
    ],
    (quoted, from, to, rate, couponsPerYear) =>
      cleanYield(quoted, bondBetween(from.toNumber(), to.toNumber(), rate, couponsPerYear)),
  );
}
