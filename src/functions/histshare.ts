import { historyShare } from "../domain/history/counts";
import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Share of the windows in history in which the U.S. Treasury yield of a tenor rose by at least so much.
 * @customfunction HISTSHARE
 * @helpurl functions.md#histshare
 * @param tenor Constant-maturity tenor in years: 10, 20 or 30.
 * @param days Length of the window in published observations: 1, 5, 21, 63, 126 or 252.
 * @param bp Shock in basis points, a rise is positive, -10000 to 10000.
 * @returns Share of all overlapping windows, 0 to 1.
 * @group History 2
 * @formula windows with a change ≥ bp / all windows
 * @zhformula 變動 ≥ bp 的期間數 / 全部期間數
 * @example =CVS.HISTSHARE(20,252,205) → 0.00893743793445879
 * @zh 歷史上某年期美國公債殖利率在一段期間內至少上升這麼多的期間比例。
 * @zhparam tenor 固定期限公債的年期：10、20 或 30。
 * @zhparam days 期間長度，以公布的觀測值計：1、5、21、63、126 或 252。
 * @zhparam bp 衝擊，以 bp 計，上升為正，-10000 到 10000。
 * @zhreturns 占所有重疊期間的比例，0 到 1。
 */
export function histShare(tenor: any[][], days: any[][], bp: any[][]): any[][] {
  return elementwise(
    [
      required("tenor", "tenor", tenor),
      required("observations", "days", days),
      required("bp", "bp", bp),
    ],
    historyShare,
  );
}
