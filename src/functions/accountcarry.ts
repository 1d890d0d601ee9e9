import { accountCarry as formula, type AccountCarry } from "../domain/account/carry";
import { optional } from "./frame/argument";
import { accountIn, fundingIn } from "./frame/statement";
import { table, type Columns } from "./frame/table";
import { oneNumber, whole } from "./frame/whole";

const COLUMNS: Columns<AccountCarry> = [
  "income",
  "coupons",
  "loan",
  "rate",
  "interest",
  "friction",
  "carry",
  ["carry on equity", "carryOnEquity"],
  ["cash carry", "cashCarry"],
  ["cash on equity", "cashOnEquity"],
  ["break-even bp", "breakEven"],
];

/**
 * What an account of bonds earns and pays in a year: carry with the pull to par, and cash carry, what arrives. A header and one row, spilled.
 * @customfunction ACCOUNTCARRY
 * @helpurl functions.md#accountcarry
 * @returns Income, coupons, loan, rate, interest, friction, carry, carry ÷ equity, cash carry, cash carry ÷ equity, break-even bp; money in the unit of faces.
 * @format money, money, money, rate, money, money, money, percent, money, percent, bp
 * @group Account 5
 * @formula income = Σ full value·yield; interest = loan·rate·365/360; carry = income − interest − friction·Σ full value; cash carry = Σ face·coupon − interest; break-even = carry/Σ full value·duration·10⁴
 * @zhformula 收益 = Σ 全價市值·殖利率；利息 = 融資·利率·365/360；利差收益 = 收益 − 利息 − friction·Σ 全價市值；現金利差 = Σ face·coupon − 利息；損益兩平 = 利差收益/Σ 全價市值·存續期間·10⁴
 * @error #VALUE! for a benchmark of 0, and as ACCOUNTTABLE
 * @error #N/A where the account has no equity
 * @example =INDEX(CVS.ACCOUNTCARRY(1500000,"97-21+",4.625%,52916,46357,-1000000,3.64%),2,2) → 69375
 * @zh 債券帳戶一年的收入與支出：含價格收斂的利差收益，以及實際入帳的現金利差。一列標題與一列數字，自動溢出。
 * @zhreturns 收益、票息、融資、利率、利息、摩擦成本、利差收益、利差收益 ÷ 淨值、現金利差、現金利差 ÷ 淨值、損益兩平 bp；金額與 faces 同單位。
 * @zherror benchmark 為 0，或與 ACCOUNTTABLE 相同情況時為 #VALUE!
 * @zherror 帳戶沒有淨值時為 #N/A
 */
export function accountCarry(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  cash: any,
  benchmark: any,
  tiers?: any[][],
  friction?: any,
): any[][] {
  return whole(() => {
    const account = accountIn([faces, prices, coupons, maturities, settlement], cash);
    const cost = oneNumber(optional("rate", "friction", friction, 0));
    const carry = formula(account, fundingIn(benchmark, tiers), cost);
    return table(COLUMNS, [carry]);
  });
}
