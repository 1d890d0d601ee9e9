import { mannKendall as formula } from "../domain/signals/trend";
import { seriesIn } from "./frame/ranges";
import { countIn, whole } from "./frame/whole";

/**
 * Two-sided p-value of the Mann-Kendall test for a trend. It assumes independent observations: shown, never decisive.
 * @customfunction MANNKENDALL
 * @helpurl functions.md#mannkendall
 * @returns p-value, 0 to 1; 1 where all values tie.
 * @format percent
 * @group Soft signals 2
 * @formula erfc((|S| − 1)/√(2·Var S)), S = rises − falls over all pairs, Var S with tie correction
 * @zhformula erfc((|S| − 1)/√(2·Var S))，S 為所有配對的上升數減下降數，Var S 含同值修正
 * @error #N/A where fewer than 4 observations remain
 * @example =CVS.MANNKENDALL({0.35;0.33;0.36;0.4;0.47}) → 0.08641073297370006
 * @zh Mann-Kendall 趨勢檢定的雙尾 p 值。它假設觀測值互相獨立：僅供參考，不作決定。
 * @zhreturns p 值，0 到 1；所有值相同時為 1。
 * @zherror 剩下的觀測值少於 4 筆時為 #N/A
 */
export function mannKendall(series: any[][], window?: any): any {
  return whole(() => formula(seriesIn("series", series), countIn("window", window)));
}
