import * as formulas from "../domain/carry";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Months of carry that repay the loss of a shock: 0 where the shock is no loss.
 * @customfunction PAYBACK
 * @helpurl functions.md#payback
 * @param lev Leverage: position ÷ equity, 1 to 1000.
 * @param yld Yield of the position, a fraction per year (4.82% or 0.0482).
 * @param fund Funding rate of the loan, a fraction per year.
 * @param bp Shock in basis points, a rise is positive, -10000 to 10000.
 * @param dur Modified duration in years, above 0 to 100.
 * @param friction Yearly cost of holding one unit of position, a fraction; 0 if omitted.
 * @param convexity Convexity in years², 0 to 10000; 0 if omitted.
 * @returns Months.
 * @group Carry 4
 * @formula SHOCKLOSS / (CARRY/12); 0 where the shock is no loss
 * @zhformula SHOCKLOSS / (CARRY/12)；衝擊沒有造成虧損時為 0
 * @error #N/A where the loss is 1 or more, or the carry is not positive
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.PAYBACK(3,4.82%,4.14%,43,13,0.5%) → 43
 * @zh 要多少個月的利差收益才能賺回衝擊的虧損；沒有虧損時為 0。
 * @zhparam lev 槓桿：部位 ÷ 淨值，1 到 1000。
 * @zhparam yield 部位的殖利率，每年，以小數表示（4.82% 或 0.0482）。
 * @zhparam fund 借款的融資利率，每年，以小數表示。
 * @zhparam bp 衝擊，以 bp 計，上升為正，-10000 到 10000。
 * @zhparam dur 修正存續期間，年，大於 0 至 100。
 * @zhparam friction 持有一單位部位的每年成本，以小數表示；省略為 0。
 * @zhparam convexity 凸性，年²，0 到 10000；省略為 0。
 * @zhreturns 月數。
 * @zherror 虧損達到 1 以上，或利差收益不是正數時為 #N/A
 * @zherror 超過二階公式的轉折點（s > dur/convexity）時為 #VALUE!：請改用 REPRICELOSS
 */
export function payback(
  lev: any[][],
  yld: any[][],
  fund: any[][],
  bp: any[][],
  dur: any[][],
  friction?: any[][],
  convexity?: any[][],
): any[][] {
  return elementwise(
    [
      required("leverage", "lev", lev),
      required("rate", "yield", yld),
      required("rate", "fund", fund),
      required("bp", "bp", bp),
      required("duration", "dur", dur),
      optional("rate", "friction", friction, 0),
      optional("convexity", "convexity", convexity, 0),
    ],
    formulas.payback,
  );
}
