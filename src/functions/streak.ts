import { streak as formula } from "../domain/signals/trend";
import { seriesIn } from "./frame/ranges";
import { whole } from "./frame/whole";

/**
 * Length of the final run of strict rises (positive) or falls (negative) of a series.
 * @customfunction STREAK
 * @helpurl functions.md#streak
 * @returns Number of steps, signed; 0 where the last step is flat.
 * @format count
 * @group Soft signals 3
 * @formula sign of the last step × the number of final steps of that sign
 * @zhformula 最後一步的方向 × 同方向的連續步數
 * @error #N/A for fewer than 2 observations
 * @example =CVS.STREAK({0.5;0.4;0.45;0.47;0.53}) → 3
 * @zh 序列最後連續上升（正）或連續下降（負）的長度。
 * @zhreturns 步數，帶正負號；最後一步持平時為 0。
 * @zherror 觀測值少於 2 筆時為 #N/A
 */
export function streak(series: any[][]): any {
  return whole(() => formula(seriesIn("series", series)));
}
