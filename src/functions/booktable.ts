import { bookRow, type BookRow } from "../domain/book";
import { orRefusal, Refusal } from "../numbers/refusal";
import { optional, required } from "./frame/argument";
import { tooMany } from "./frame/grid";
import { flatCells, shocksIn } from "./frame/ranges";
import { totalsOver } from "./frame/totals";
import { oneNumber, orThrow, spilled, whole } from "./frame/whole";

const COLUMNS: readonly (readonly [header: string, figure: keyof BookRow])[] = [
  ["shock bp", "bp"],
  ["P&L", "profit"],
  ["equity", "equity"],
  ["position value", "value"],
  ["equity/position", "equityToPosition"],
  ["requirement", "requirement"],
  ["excess", "excess"],
  ["status", "status"],
];

/**
 * A portfolio under parallel shocks: a header row and one row a shock, spilled.
 * @customfunction BOOKTABLE
 * @helpurl functions.md#booktable
 * @param values Range of the positions' market values, 0 or more; rows of 0 or blank are skipped.
 * @param durs Range of their modified durations in years, 0 (cash) to 100.
 * @param margins Range of their maintenance rates, 0 to below 1.
 * @param equity Equity of the account, in the money of values, above 0.
 * @param shocks Range of parallel shocks in basis points; the sixteen from -100 to 300 if omitted.
 * @param convexities Range of their convexities in years², 0 to 10000; all 0 if omitted.
 * @returns Shock, P&L, equity, position value, equity/position, maintenance requirement, excess, status; money in the unit of values.
 * @group Book 1
 * @formula xᵢ = min(1, dᵢ·s − ½·Cᵢ·s²); requirement = Σ mᵢ·vᵢ·(1 − xᵢ); excess = equity − requirement; status is the first of WIPED OUT (equity ≤ 0), MARGIN CALL (excess < 0), OK
 * @zhformula xᵢ = min(1, dᵢ·s − ½·Cᵢ·s²)；需求 = Σ mᵢ·vᵢ·(1 − xᵢ)；超額 = 淨值 − 需求；狀態依序為 WIPED OUT（淨值 ≤ 0）、MARGIN CALL（超額 < 0）、OK
 * @error #VALUE! where the ranges differ in size, and in a row past the turn of a position's second-order formula
 * @error #N/A for equity/position of an account that is wiped out
 * @example =INDEX(CVS.BOOKTABLE({2000000;1000000},{13;5},{0.09;0.05},1000000,100),2,8) → OK
 * @zh 投資組合在平行衝擊下的結果：一列標題，每個衝擊一列，自動溢出。
 * @zhparam values 各部位市值的範圍，0 以上；0 或空白的列會略過。
 * @zhparam durs 各部位修正存續期間的範圍，年，0（現金）到 100。
 * @zhparam margins 各部位維持保證金率的範圍，0 到小於 1。
 * @zhparam equity 帳戶淨值，與 values 同一幣別單位，大於 0。
 * @zhparam shocks 平行移動的衝擊範圍，以 bp 計；省略為 -100 到 300 的十六個衝擊。
 * @zhparam convexities 各部位凸性的範圍，年²，0 到 10000；省略則全為 0。
 * @zhreturns 衝擊、損益、淨值、部位市值、淨值/部位、維持保證金需求、超額、狀態；金額與 values 同單位。
 * @zherror 範圍大小不同，或該列的衝擊超過某部位二階公式的轉折點時為 #VALUE!
 * @zherror 帳戶已歸零時，淨值/部位為 #N/A
 */
export function bookTable(
  values: any[][],
  durs: any[][],
  margins: any[][],
  equity: any,
  shocks?: any[][],
  convexities?: any[][],
): any[][] {
  return whole(() => {
    const totals = totalsOver([
      required("amount", "values", values),
      required("holdingDuration", "durs", durs),
      required("margin", "margins", margins),
      optional("convexity", "convexities", convexities, 0),
    ]);
    const money = oneNumber(required("positive", "equity", equity));
    const rises = shocksIn(shocks);
    orThrow(tooMany(flatCells(values).cells.length * rises.length));
    const rows = rises.map((bp) => {
      const row = orRefusal(() => bookRow(totals, money, bp));
      return COLUMNS.map(([, figure]) =>
        figure === "bp" ? bp : row instanceof Refusal ? row : row[figure],
      );
    });
    return spilled([COLUMNS.map(([header]) => header), ...rows]);
  });
}
