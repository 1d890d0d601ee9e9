import { mannKendall as formula } from "../domain/signals/trend";
import { seriesIn } from "./frame/ranges";
import { countIn, whole } from "./frame/whole";

/**
 * Two-sided p-value of the Mann-Kendall test for a trend. It assumes independent observations: shown, never decisive.
 * @customfunction MANNKENDALL
 * @helpurl functions.md#mannkendall
 * @param series Observations, oldest first, along one row or column; blanks, #N/A and text are skipped. A blank may arrive as 0, which counts: pass IF(ISBLANK(r),NA(),r).
 * @param window How many of the newest observations to use, at least 4; all if omitted.
 * @returns p-value, 0 to 1; 1 where all values tie.
 * @group Soft signals 2
 * @formula erfc((|S| − 1)/√(2·Var S)), S = rises − falls over all pairs, Var S with tie correction
 * @zhformula erfc((|S| − 1)/√(2·Var S))，S 為所有配對的上升數減下降數，Var S 含同值修正
 * @error #N/A where fewer than 4 observations remain
 * @example =CVS.MANNKENDALL({0.35;0.33;0.36;0.4;0.47}) → 0.08641073297370006
 * @zh Mann-Kendall 趨勢檢定的雙尾 p 值。它假設觀測值互相獨立：僅供參考，不作決定。
 * @zhparam series 觀測值，由舊到新，一列或一欄；空白、#N/A 與文字會略過。空白可能傳成 0 而被計入：請傳入 IF(ISBLANK(r),NA(),r)。
 * @zhparam window 使用最新的幾筆觀測值，至少 4；省略為全部。
 * @zhreturns p 值，0 到 1；所有值相同時為 1。
 * @zherror 剩下的觀測值少於 4 筆時為 #N/A
 */
export function mannKendall(series: any[][], window?: any): any {
  return whole(() => formula(seriesIn("series", series), countIn("window", window)));
}
