import { accountRows, type AccountRow } from "../domain/account/table";
import { optional } from "./frame/argument";
import { shocksIn } from "./frame/ranges";
import { statementIn, refusePoints, stopsIn, viewIn } from "./frame/statement";
import { table, type Columns } from "./frame/table";
import { maybeNumber, whole } from "./frame/whole";

const COLUMNS: Columns<AccountRow> = [
  ["shock bp", "bp"],
  ["P&L", "profit"],
  "equity",
  ["position value", "value"],
  "leverage",
  "requirement",
  "excess",
  "cushion",
  "status",
];

/**
 * An account of bonds under shocks, each position revalued in full: a header row and one row a shock, spilled.
 * @customfunction ACCOUNTTABLE
 * @helpurl functions.md#accounttable
 * @returns Shock, P&L, equity, position value, leverage, requirement, excess, cushion (excess ÷ equity), status; money in the unit of faces.
 * @format shock, signedMoney, money, money, leverage, money, money, percent, text
 * @group Account 2
 * @formula equity = value + cash − interest owed (with counted = 1 + accrued); excess = equity − requirement; P&L is the change of equity with accrued interest since settlement; status is the first of WIPED OUT (equity ≤ 0), MARGIN CALL (excess < 0), STOP (a yield ≥ its stop), REDUCE (leverage > maxlev), OK
 * @zhformula 淨值 = 市值 + 現金 − 應付利息（counted = 1 時 + 應計利息）；超額 = 淨值 − 需求；損益為自 settlement 起含應計利息之淨值的變動；狀態依序為 WIPED OUT（淨值 ≤ 0）、MARGIN CALL（超額 < 0）、STOP（任一殖利率 ≥ 其停損）、REDUCE（槓桿 > maxlev）、OK
 * @error #VALUE! for a cash of 0, which a blank cell may have become, for a statement as HOLDINGS refuses it, and where on is later than settlement and benchmark is missing
 * @error #N/A for leverage and cushion where nothing is left
 * @example =INDEX(CVS.ACCOUNTTABLE(1500000,"97-21+",4.625%,52916,46357,-1000000,100),2,9) → OK
 * @zh 債券帳戶在衝擊下的結果，每個部位完整重估：一列標題，每個衝擊一列，自動溢出。
 * @zhreturns 衝擊、損益、淨值、部位市值、槓桿、需求、超額、緩衝比（超額 ÷ 淨值）、狀態；金額與 faces 同單位。
 * @zherror cash 為 0（空白儲存格可能傳成 0）、對帳單為 HOLDINGS 所拒絕，或 on 晚於 settlement 而缺少 benchmark 時為 #VALUE!
 * @zherror 一無所剩時，槓桿與緩衝比為 #N/A
 */
export function accountTable(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  cash: any,
  shocks?: any[][],
  shape?: any[][],
  schedule?: any[][],
  on?: any,
  benchmark?: any,
  tiers?: any[][],
  counted?: any,
  maxlev?: any,
  stops?: any[][],
): any[][] {
  return whole(() => {
    const account = statementIn([faces, prices, coupons, maturities, settlement], cash);
    const rises = shocksIn(shocks);
    refusePoints(account.holdings.length, rises.length);
    const view = viewIn(account.settlement, { shape, schedule, on, benchmark, tiers, counted });
    const rows = accountRows(account, rises, view, {
      maxlev: maybeNumber(optional("leverage", "maxlev", maxlev, undefined)),
      stops: stopsIn(stops, faces, account.holdings, undefined),
    });
    return table(COLUMNS, rows);
  });
}
