import { bookCall as formula } from "../domain/book";
import { required } from "./frame/argument";
import { totalsOver } from "./frame/totals";
import { oneCell, oneNumber, whole } from "./frame/whole";

/**
 * Parallel rise in yields, in basis points, at which a portfolio stands at its maintenance requirement.
 * @customfunction BOOKCALL
 * @helpurl functions.md#bookcall
 * @param values Range of the positions' market values, 0 or more; rows of 0 or blank are skipped, whatever they hold.
 * @param durs Range of their modified durations in years, 0 (cash) to 100.
 * @param margins Range of their maintenance rates, 0 to below 1.
 * @param equity Equity of the account, in the money of values, above 0.
 * @returns Basis points; negative: below the requirement already.
 * @group Book 2
 * @formula (E − Σ mᵢ·vᵢ) / Σ vᵢ·dᵢ·(1 − mᵢ) · 10⁴
 * @error #N/A where nothing is borrowed (Σ v ≤ E), and where no position has duration
 * @example =CVS.BOOKCALL({2000000;1000000},{13;5},{0.09;0.05},1000000) → 271.0313269975361
 * @zh 使投資組合剛好達到維持保證金需求的殖利率平行升幅，以 bp 計。
 * @zhparam values 各部位市值的範圍，0 以上；0 或空白的列會略過，不論其他儲存格的內容。
 * @zhparam durs 各部位修正存續期間的範圍，年，0（現金）到 100。
 * @zhparam margins 各部位維持保證金率的範圍，0 到小於 1。
 * @zhparam equity 帳戶淨值，與 values 同一幣別單位，大於 0。
 * @zhreturns 以 bp 計；負值表示已低於需求。
 * @zherror 沒有借款（Σ v ≤ E）或沒有任何部位有存續期間時為 #N/A
 */
export function bookCall(values: any[][], durs: any[][], margins: any[][], equity: any): any {
  return whole(() => {
    const totals = totalsOver([
      required("amount", "values", values),
      required("holdingDuration", "durs", durs),
      required("margin", "margins", margins),
    ]);
    const money = oneNumber(required("positive", "equity", equity));
    return oneCell(() => formula(totals, money));
  });
}
