import { historyShock } from "../domain/history/counts";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * How far the U.S. Treasury yield of a tenor moved within a window in history, at a percentile of all windows.
 * @customfunction HISTSHOCK
 * @helpurl functions.md#histshock
 * @param tenor Constant-maturity tenor in years: 10, 20 or 30.
 * @param days Length of the window in published observations: 1, 5, 21, 63, 126 or 252.
 * @param percentile Percentile, 0 to 1; 1 (the worst rise) if omitted.
 * @returns Basis points, a rise is positive.
 * @group History 1
 * @formula PERCENTILE.INC of the change from the first to the last day of all overlapping windows
 * @zhformula 所有重疊期間由首日到末日變動的 PERCENTILE.INC
 * @example =CVS.HISTSHOCK(20,252) → 262
 * @example =CVS.HISTSHOCK(20,21,0.99) → 54
 * @zh 歷史上某年期美國公債殖利率在一段期間內的變動，取所有期間的百分位數。
 * @zhparam tenor 固定期限公債的年期：10、20 或 30。
 * @zhparam days 期間長度，以公布的觀測值計：1、5、21、63、126 或 252。
 * @zhparam percentile 百分位數，0 到 1；省略為 1（最大升幅）。
 * @zhreturns 以 bp 計，上升為正。
 */
export function histShock(tenor: any[][], days: any[][], percentile?: any[][]): any[][] {
  return elementwise(
    [
      required("tenor", "tenor", tenor),
      required("observations", "days", days),
      optional("probability", "percentile", percentile, 1),
    ],
    historyShock,
  );
}
