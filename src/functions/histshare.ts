import { historyShare } from "../domain/history/counts";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Share of the windows in history in which the U.S. Treasury yield of a tenor rose by at least so much: at their end, or at any close within them.
 * @customfunction HISTSHARE
 * @helpurl functions.md#histshare
 * @returns Share of all overlapping windows, 0 to 1.
 * @format percent1
 * @group History 2
 * @formula windows with a change ≥ bp / all windows; the change at the end of the window or, with within = 1, the largest at any of its closes
 * @zhformula 變動 ≥ bp 的區間數 / 全部區間數；變動取期末值，within = 1 時取區間內任一收盤的最大值
 * @example =CVS.HISTSHARE(20,252,205) → 0.00893743793445879
 * @example =CVS.HISTSHARE(20,252,43,1) → 0.5576961271102284
 * @zh 歷史上某年期美國公債殖利率在一段區間至少上升這麼多的區間比例：在期末，或在區間內任一收盤。
 * @zhreturns 占所有重疊區間的比例，0 到 1。
 */
export function histShare(tenor: any[][], days: any[][], bp: any[][], within?: any[][]): any[][] {
  return elementwise(
    [
      required("tenor", "tenor", tenor),
      required("observations", "days", days),
      required("bp", "bp", bp),
      optional("flag", "within", within, 0),
    ],
    historyShare,
    "history",
  );
}
