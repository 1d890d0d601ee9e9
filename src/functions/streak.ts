import { streak as formula } from "../domain/signals/trend";
import { seriesIn } from "./frame/ranges";
import { whole } from "./frame/whole";

/**
 * Length of the final run of strict rises (positive) or falls (negative) of a series.
 * @customfunction STREAK
 * @helpurl functions.md#streak
 * @param series Observations, oldest first, along one row or column; blanks, #N/A and text are skipped. A blank may arrive as 0, which counts: pass IF(ISBLANK(r),NA(),r).
 * @returns Number of steps, signed; 0 where the last step is flat.
 * @group Soft signals 3
 * @formula sign of the last step × the number of final steps of that sign
 * @zhformula 最後一步的方向 × 同方向的連續步數
 * @error #N/A for fewer than 2 observations
 * @example =CVS.STREAK({0.5;0.4;0.45;0.47;0.53}) → 3
 * @zh 序列最後連續上升（正）或連續下降（負）的長度。
 * @zhparam series 觀測值，由舊到新，一列或一欄；空白、#N/A 與文字會略過。空白可能傳成 0 而被計入：請傳入 IF(ISBLANK(r),NA(),r)。
 * @zhreturns 步數，帶正負號；最後一步持平時為 0。
 * @zherror 觀測值少於 2 筆時為 #N/A
 */
export function streak(series: any[][]): any {
  return whole(() => formula(seriesIn("series", series)));
}
