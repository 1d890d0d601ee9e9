import { historyShock } from "../domain/history/counts";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * How far the U.S. Treasury yield of a tenor moved over a window in history, at a percentile of all windows: to the end of the window, or to the highest close within it.
 * @customfunction HISTSHOCK
 * @helpurl functions.md#histshock
 * @returns Basis points, a rise is positive.
 * @format bp
 * @group History 1
 * @formula PERCENTILE.INC over all overlapping windows of the change from the first day to the last or, with within = 1, to the highest later close
 * @zhformula 所有重疊區間首日到末日（within = 1 時為首日到其後最高收盤）變動的 PERCENTILE.INC
 * @error #VALUE! for a percentile of 0, which a blank cell may have become
 * @example =CVS.HISTSHOCK(20,252) → 262
 * @example =CVS.HISTSHOCK(20,21,0.99) → 54
 * @example =CVS.HISTSHOCK(20,252,1,1) → 282
 * @zh 歷史上某年期美國公債殖利率在一段區間的變動，取所有區間的百分位數：到期末為止，或到區間內最高的收盤為止。
 * @zhreturns 以 bp 計，上升為正。
 * @zherror 百分位數為 0 時為 #VALUE!，因為空白儲存格可能傳成 0
 */
export function histShock(
  tenor: any[][],
  days: any[][],
  percentile?: any[][],
  within?: any[][],
): any[][] {
  return elementwise(
    [
      required("tenor", "tenor", tenor),
      required("observations", "days", days),
      optional("probability", "percentile", percentile, 1),
      optional("flag", "within", within, 0),
    ],
    historyShock,
    "history",
  );
}
