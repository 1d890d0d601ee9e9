import { bookRow, type BookRow } from "../domain/book";
import { orRefusal, Refusal } from "../numbers/refusal";
import { optional, required } from "./frame/argument";
import { firstStopIn } from "./frame/stops";
import { flatCells, shocksIn } from "./frame/ranges";
import { totalsOver } from "./frame/totals";
import { table, type Columns } from "./frame/table";
import { maybeNumber, oneNumber, orThrow, whole } from "./frame/whole";
import { tooMuch } from "./frame/work";

const COLUMNS: Columns<BookRow> = [
  ["shock bp", "bp"],
  ["P&L", "profit"],
  "equity",
  ["position value", "value"],
  ["equity/position", "equityToPosition"],
  "requirement",
  "excess",
  "status",
];

/**
 * A portfolio under parallel shocks: a header row and one row a shock, spilled.
 * @customfunction BOOKTABLE
 * @helpurl functions.md#booktable
 * @param yields Range of the positions' yields, fractions per year; needed where stops are given.
 * @param stops Range of their stop yields, blank or 0 where a position has none, or one stop for all; a row is STOP where a position reaches its own; no stops if omitted.
 * @returns Shock, P&L, equity, position value, equity/position, maintenance requirement, excess, status; money in the unit of values.
 * @format shock, signedMoney, money, money, percent, money, money, text
 * @group Book 1
 * @formula xᵢ = min(1, dᵢ·s − ½·Cᵢ·s²); requirement = Σ mᵢ·vᵢ·(1 − xᵢ); excess = equity − requirement; status is the first of WIPED OUT (equity ≤ 0), MARGIN CALL (excess < 0), STOP (a yield after ≥ its stop), REDUCE (position value ÷ equity > maxlev), OK
 * @zhformula xᵢ = min(1, dᵢ·s − ½·Cᵢ·s²)；需求 = Σ mᵢ·vᵢ·(1 − xᵢ)；超額 = 淨值 − 需求；狀態依序為 WIPED OUT（淨值 ≤ 0）、MARGIN CALL（超額 < 0）、STOP（某部位衝擊後殖利率 ≥ 其停損）、REDUCE（部位市值 ÷ 淨值 > maxlev）、OK
 * @error #VALUE! where the ranges differ in size, and in a row past the turn of a position's second-order formula
 * @error #VALUE! where only one of yields and stops is given, and for a yield of 0 beside a stop, which a blank cell may have become
 * @error #N/A for equity/position where nothing is left of the equity, or no position
 * @example =INDEX(CVS.BOOKTABLE({2000000;1000000},{13;5},{0.09;0.05},1000000,100),2,8) → OK
 * @example =INDEX(CVS.BOOKTABLE(100,10,0.1,150,2000),2,8) → OK
 * @example =INDEX(CVS.BOOKTABLE({2000000;1000000},{13;5},{0.09;0.05},1000000,50,,,{0.0482;0.0444},{0.0525;0.05}),2,8) → STOP
 * @zh 投資組合在平行衝擊下的結果：一列標題，每個衝擊一列，自動溢出。
 * @zhparam yields 各部位殖利率的範圍，每年，以小數表示；指定 stops 時必須提供。
 * @zhparam stops 各部位停損殖利率的範圍，沒有停損的部位留空或填 0，或以一個停損用於全部；任一部位觸及其停損時該列為 STOP；省略則沒有停損。
 * @zhreturns 衝擊、損益、淨值、部位市值、淨值/部位、維持保證金需求、超額、狀態；金額與 values 同單位。
 * @zherror 範圍大小不同，或該列的衝擊超過某部位二階公式的轉折點時為 #VALUE!
 * @zherror yields 與 stops 只提供其一，或有停損的部位殖利率為 0（空白儲存格可能傳成 0）時為 #VALUE!
 * @zherror 淨值一無所剩或沒有部位留下時，淨值/部位為 #N/A
 */
export function bookTable(
  values: any[][],
  durs: any[][],
  margins: any[][],
  equity: any,
  shocks?: any[][],
  convexities?: any[][],
  maxlev?: any,
  yields?: any[][],
  stops?: any[][],
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
    const rules = {
      maxlev: maybeNumber(optional("leverage", "maxlev", maxlev, undefined)),
      firstStop: firstStopIn(values, yields, stops),
    };
    orThrow(tooMuch(flatCells(values).cells.length * rises.length, "formula"));
    const rows = rises.map((bp) => {
      const row = orRefusal(() => bookRow(totals, money, bp, rules));
      return row instanceof Refusal ? { ...refused(row), bp } : row;
    });
    return table(COLUMNS, rows);
  });
}

/** A row whose every figure is the refusal. */
const refused = (row: Refusal) =>
  Object.fromEntries(COLUMNS.map((column) => [[column].flat()[1] ?? column, row]));
