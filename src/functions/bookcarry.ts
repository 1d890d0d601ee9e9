import { bookCarry as formula } from "../domain/book";
import { optional, required } from "./frame/argument";
import { totalsOver } from "./frame/totals";
import { oneCell, oneNumber, whole } from "./frame/whole";

/**
 * Yearly carry of a portfolio on its equity; idle cash earns nothing.
 * @customfunction BOOKCARRY
 * @helpurl functions.md#bookcarry
 * @param values Range of the positions' market values, 0 or more; rows of 0 or blank are skipped, whatever they hold.
 * @param yields Range of the positions' yields, fractions per year.
 * @param equity Equity of the account, in the money of values, above 0.
 * @param fund Funding rate of the loan, a fraction per year.
 * @param friction Yearly cost of holding one unit of position, a fraction; 0 if omitted.
 * @returns Carry as a fraction of equity per year.
 * @group Book 3
 * @formula (Σ vᵢ·(yᵢ − friction) − max(0, Σ vᵢ − E)·fund) / E
 * @error #VALUE! where the ranges differ in size
 * @example =CVS.BOOKCARRY({2000000;1000000},{4.82%;4.2%},1000000,4.14%) → 0.0556
 * @zh 投資組合每年的利差收益，占淨值的比例；閒置現金不計息。
 * @zhparam values 各部位市值的範圍，0 以上；0 或空白的列會略過，不論其他儲存格的內容。
 * @zhparam yields 各部位殖利率的範圍，每年，以小數表示。
 * @zhparam equity 帳戶淨值，與 values 同一幣別單位，大於 0。
 * @zhparam fund 借款的融資利率，每年，以小數表示。
 * @zhparam friction 持有一單位部位的每年成本，以小數表示；省略為 0。
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
