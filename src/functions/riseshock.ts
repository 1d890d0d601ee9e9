import { percentileOf, risesOf } from "../domain/history/rises";
import { optional, required } from "./frame/argument";
import { seriesIn } from "./frame/ranges";
import { oneCell, oneNumber, whole } from "./frame/whole";

/**
 * HISTSHOCK over a series of your own: how far its yields moved over a window, at a percentile of all windows.
 * @customfunction RISESHOCK
 * @helpurl functions.md#riseshock
 * @returns Basis points, a rise is positive.
 * @format bp
 * @group History 4
 * @formula PERCENTILE.INC over all overlapping windows of the change from the first observation to the last or, with within = 1, to the highest later one
 * @zhformula 所有重疊區間首筆到末筆（within = 1 時為首筆到其後最高的一筆）變動的 PERCENTILE.INC
 * @error #N/A where the series is shorter than a window
 * @error #VALUE! for a percentile of 0, which a blank cell may have become
 * @example =CVS.RISESHOCK({0.04,0.0425,0.041,0.045},2) → 25
 * @example =CVS.RISESHOCK({0.04,0.0425,0.041,0.045},2,1,1) → 25
 * @zh 以自己的序列計算 HISTSHOCK：殖利率在一段區間的變動，取所有區間的百分位數。
 * @zhreturns 以 bp 計，上升為正。
 * @zherror 序列短於一段區間時為 #N/A
 * @zherror 百分位數為 0 時為 #VALUE!，因為空白儲存格可能傳成 0
 */
export function riseShock(series: any[][], days: any, percentile?: any, within?: any): any {
  return whole(() => {
    const yields = seriesIn("series", series);
    const length = Math.floor(oneNumber(required("count", "days", days)).toNumber());
    const part = oneNumber(optional("probability", "percentile", percentile, 1));
    const touched = !oneNumber(optional("flag", "within", within, 0)).isZero();
    return oneCell(() => percentileOf(risesOf(yields, length, touched), part));
  });
}
