import { bookCarry as formula } from "../domain/book";
import { optional, required } from "./frame/argument";
import { totalsOver } from "./frame/totals";
import { oneCell, oneNumber, whole } from "./frame/whole";

/**
 * Yearly carry of a portfolio on its equity; idle cash earns nothing.
 * @customfunction BOOKCARRY
 * @helpurl functions.md#bookcarry
 * @returns Carry as a fraction of equity per year.
 * @format percent
 * @group Book 3
 * @formula (Σ vᵢ·(yᵢ − friction) − max(0, Σ vᵢ − E)·fund) / E
 * @error #VALUE! where the ranges differ in size
 * @example =CVS.BOOKCARRY({2000000;1000000},{4.82%;4.2%},1000000,4.14%) → 0.0556
 * @zh 投資組合每年的利差收益，占淨值的比例；閒置現金不計息。
 * @zhreturns 每年利差收益，占淨值的比例。
 * @zherror 範圍大小不同時為 #VALUE!
 */
export function bookCarry(
  values: any[][],
  yields: any[][],
  equity: any,
  fund: any,
  friction?: any,
): any {
  return whole(() => {
    const totals = totalsOver([
      required("amount", "values", values),
      required("rate", "yields", yields),
    ]);
    const money = oneNumber(required("positive", "equity", equity));
    const loanRate = oneNumber(required("rate", "fund", fund));
    const cost = oneNumber(optional("rate", "friction", friction, 0));
    return oneCell(() => formula(totals, money, loanRate, cost));
  });
}
