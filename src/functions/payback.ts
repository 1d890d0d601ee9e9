import * as formulas from "../domain/carry";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Months of carry that repay the loss of a shock: 0 where the shock is no loss.
 * @customfunction PAYBACK
 * @helpurl functions.md#payback
 * @returns Months.
 * @format months
 * @group Carry 4
 * @formula SHOCKLOSS / (CARRY/12); 0 where the shock is no loss
 * @zhformula SHOCKLOSS / (CARRY/12)；衝擊沒有造成虧損時為 0
 * @error #N/A where the loss is 1 or more, or the carry is not positive
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.PAYBACK(3,4.82%,4.14%,43,13,0.5%) → 43
 * @zh 要多少個月的利差收益才能賺回衝擊的虧損；沒有虧損時為 0。
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
