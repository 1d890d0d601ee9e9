import { bookCall as formula } from "../domain/book";
import { required } from "./frame/argument";
import { totalsOver } from "./frame/totals";
import { oneCell, oneNumber, whole } from "./frame/whole";

/**
 * Parallel rise in yields, in basis points, at which a portfolio stands at its maintenance requirement.
 * @customfunction BOOKCALL
 * @helpurl functions.md#bookcall
 * @returns Basis points; negative: below the requirement already.
 * @format bp
 * @group Book 2
 * @formula (E − Σ mᵢ·vᵢ) / Σ vᵢ·dᵢ·(1 − mᵢ) · 10⁴
 * @error #N/A where nothing is borrowed (Σ v ≤ E), and where no position has duration
 * @example =CVS.BOOKCALL({2000000;1000000},{13;5},{0.09;0.05},1000000) → 271.0313269975361
 * @zh 使投資組合剛好達到維持保證金需求的殖利率平行升幅，以 bp 計。
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
