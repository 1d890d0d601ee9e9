import { theilSen as formula } from "../domain/signals/trend";
import { seriesIn } from "./frame/ranges";
import { countIn, oneCell, whole } from "./frame/whole";

/**
 * Theil-Sen slope of a series: the median of the slopes between all pairs of observations.
 * @customfunction THEILSEN
 * @helpurl functions.md#theilsen
 * @returns Slope per observation, in the unit of series.
 * @format general
 * @group Soft signals 1
 * @formula median of (yⱼ − yᵢ)/(j − i), i < j
 * @zhformula (yⱼ − yᵢ)/(j − i) 的中位數，i < j
 * @error #N/A where fewer than 4 observations remain
 * @error #VALUE! for more than 25,000 observations: give a window
 * @example =CVS.THEILSEN({0.35;0.33;0.36;0.4;0.47}) → 0.0325
 * @zh 序列的 Theil-Sen 斜率：所有兩兩觀測值之間斜率的中位數。
 * @zhreturns 每一觀測值的斜率，與 series 同單位。
 * @zherror 剩下的觀測值少於 4 筆時為 #N/A
 * @zherror 觀測值超過 25,000 筆時為 #VALUE!：請指定 window
 */
export function theilSen(series: any[][], window?: any): any {
  return whole(() => {
    const values = seriesIn("series", series);
    const newest = countIn("window", window);
    return oneCell(() => formula(values, newest));
  });
}
