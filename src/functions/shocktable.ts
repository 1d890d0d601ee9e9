import type { Exact } from "../numbers/arithmetic";
import { MISSION } from "../domain/data/mission";
import { shockRow, type ShockRow, type ShockedPosition } from "../domain/shock-table";
import { optional, required } from "./frame/argument";
import { shocksIn } from "./frame/ranges";
import { table, type Columns } from "./frame/table";
import { maybeNumber, oneNumber, whole } from "./frame/whole";

const COLUMNS: Columns<ShockRow<Exact>> = [
  ["shock bp", "bp"],
  ["yield after", "yieldAfter"],
  ["price change", "priceChange"],
  ["equity P&L", "profit"],
  ["equity left", "equityLeft"],
  ["leverage after", "leverageAfter"],
  ["equity/position", "equityToPosition"],
  "buffer",
  ["12-month return", "yearReturn"],
  ["months to repay", "months"],
  "status",
];

/**
 * The carry-vs-shock table: a header row and one row a shock, spilled.
 * @customfunction SHOCKTABLE
 * @helpurl functions.md#shocktable
 * @param yld Yield of the position, a fraction per year; {zeroRefused}.
 * @returns Shock, yield after, price change, equity P&L, equity left, leverage after, equity/position, buffer, 12-month return, months to repay, status.
 * @format shock, percent, signedPercent, signedPercent, percent, leverage, percent, percent, signedPercent, months, text
 * @group Shock 4
 * @formula a row: SHOCKLOSS, BUFFER, CARRY and PAYBACK at the shock; status is the first of WIPED OUT (equity left ≤ 0 or x ≥ 1), MARGIN CALL (buffer < 0), STOP (yield after ≥ stop), REDUCE (leverage after > maxlev), OK; the 12-month return counts carry only where the status is OK or REDUCE, since nothing is earned after the end; months measure the loss in carry and forecast nothing
 * @zhformula 每列為該衝擊下的 SHOCKLOSS、BUFFER、CARRY 與 PAYBACK；狀態依序為 WIPED OUT（剩餘淨值 ≤ 0 或 x ≥ 1）、MARGIN CALL（緩衝 < 0）、STOP（衝擊後殖利率 ≥ stop）、REDUCE（衝擊後槓桿 > maxlev）、OK；12 個月報酬只在狀態為 OK 或 REDUCE 時計入利差收益，因為部位結束後不再有收益；月數以利差收益衡量虧損，不是預測
 * @error #VALUE! for a yield or a stop of 0, which a blank cell may have become
 * @error #N/A for the ratios of a position that is wiped out, and for months where nothing repays
 * @error #VALUE! in a row past the turn of the second-order formula
 * @example =INDEX(CVS.SHOCKTABLE(3,4.82%,4.14%,13,9%),6,8) → 0.24333333333333335
 * @example =INDEX(CVS.SHOCKTABLE(3,4.82%,4.14%,13,9%,43),2,11) → STOP
 * @example =INDEX(CVS.SHOCKTABLE(3,4.82%,4.14%,13,9%,10,,,,,3),2,11) → REDUCE
 * @zh 利差與衝擊對照表：一列標題，每個衝擊一列，自動溢出。
 * @zhparam yield 部位的殖利率，每年，以小數表示；{zeroRefused}。
 * @zhreturns 衝擊、衝擊後殖利率、價格變動、淨值損益、剩餘淨值、衝擊後槓桿、淨值/部位、緩衝、12 個月報酬、回本月數、狀態。
 * @zherror 殖利率或停損為 0 時為 #VALUE!，因為空白儲存格可能傳成 0
 * @zherror 部位已歸零時的比率，以及無法回本時的月數為 #N/A
 * @zherror 該列超過二階公式的轉折點時為 #VALUE!
 */
export function shockTable(
  lev: any,
  yld: any,
  fund: any,
  dur: any,
  margin: any,
  shocks?: any[][],
  stop?: any,
  friction?: any,
  convexity?: any,
  haircut?: any,
  maxlev?: any,
): any[][] {
  return whole(() => {
    const position: ShockedPosition<Exact> = {
      lev: oneNumber(required("leverage", "lev", lev)),
      yld: oneNumber(required("rate", "yield", yld)),
      fund: oneNumber(required("rate", "fund", fund)),
      dur: oneNumber(required("duration", "dur", dur)),
      margin: oneNumber(required("margin", "margin", margin)),
      stop: oneNumber(optional("rate", "stop", stop, MISSION.stop)),
      friction: oneNumber(optional("rate", "friction", friction, 0)),
      convexity: oneNumber(optional("convexity", "convexity", convexity, 0)),
      haircut: oneNumber(optional("haircut", "haircut", haircut, 0)),
      maxlev: maybeNumber(optional("leverage", "maxlev", maxlev, undefined)),
    };
    return table(
      COLUMNS,
      shocksIn(shocks, "shockRow").map((bp) => shockRow(position, bp)),
    );
  });
}
