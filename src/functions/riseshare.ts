import { risesOf, shareReaching } from "../domain/history/rises";
import { optional, required } from "./frame/argument";
import { seriesIn } from "./frame/ranges";
import { oneCell, oneNumber, whole } from "./frame/whole";

/**
 * HISTSHARE over a series of your own: the share of windows in which its yield rose by at least so much.
 * @customfunction RISESHARE
 * @helpurl functions.md#riseshare
 * @returns Share of the windows, 0 to 1; they overlap, so it is no probability.
 * @format percent1
 * @group History 5
 * @formula windows with a rise ≥ bp ÷ all overlapping windows
 * @zhformula 升幅 ≥ bp 的區間數 ÷ 所有重疊區間數
 * @error #N/A where the series is shorter than a window
 * @example =CVS.RISESHARE({0.04,0.0425,0.041,0.045},2,25) → 0.5
 * @example =CVS.RISESHARE({0.04,0.0425,0.041,0.045},2,10,1) → 1
 * @zh 以自己的序列計算 HISTSHARE：殖利率至少上升若干 bp 的區間占比。
 * @zhreturns 區間占比，0 到 1；區間互相重疊，並非機率。
 * @zherror 序列短於一段區間時為 #N/A
 */
export function riseShare(series: any[][], days: any, bp: any, within?: any): any {
  return whole(() => {
    const yields = seriesIn("series", series);
    const length = Math.floor(oneNumber(required("count", "days", days)).toNumber());
    const rise = oneNumber(required("bp", "bp", bp));
    const touched = !oneNumber(optional("flag", "within", within, 0)).isZero();
    return oneCell(() => shareReaching(risesOf(yields, length, touched), rise));
  });
}
