import { cashOn, type CashOn } from "../domain/account/cash";
import { required } from "./frame/argument";
import { Fault, sentences } from "./frame/fault";
import { accountIn, dayIn, fundingIn } from "./frame/statement";
import { table, type Columns } from "./frame/table";
import { whole } from "./frame/whole";

const COLUMNS: Columns<CashOn> = [
  "cash",
  ["interest owed", "owed"],
  ["coupons received", "coupons"],
  "redemptions",
  ["interest since settlement", "interest"],
];

/**
 * The cash of an account of bonds on a later day: interest of the loan, coupons and redemptions since the statement. A header and one row, spilled.
 * @customfunction ACCOUNTCASH
 * @helpurl functions.md#accountcash
 * @returns Cash, interest owed, coupons received, redemptions, interest since settlement; money in the unit of faces.
 * @format cents, cents, cents, cents, cents
 * @group Account 4
 * @formula between events interest is simple, loan·FUNDINGRATE·days/360, posted on the 1st of a month; coupons and redemptions come in on their day, after the interest and before the posting
 * @zhformula 事件之間為單利，loan·FUNDINGRATE·天數/360，每月 1 日入帳；票息與償還於當日入帳，在計息之後、利息入帳之前
 * @error #VALUE! for an on before settlement, a benchmark of 0, and as ACCOUNTTABLE
 * @example =INDEX(CVS.ACCOUNTCASH(1500000,"97-21+",4.625%,52916,46357,-1000000,46539,3.64%),2,3) → 34687.5
 * @zh 債券帳戶在之後某日的現金：自對帳單起的融資利息、票息與償還。一列標題與一列數字，自動溢出。
 * @zhreturns 現金、應付利息、已收票息、償還本金、自 settlement 起的利息；金額與 faces 同單位。
 * @zherror on 早於 settlement、benchmark 為 0，或與 ACCOUNTTABLE 相同情況時為 #VALUE!
 */
export function accountCash(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  cash: any,
  on: any,
  benchmark: any,
  tiers?: any[][],
): any[][] {
  return whole(() => {
    const account = accountIn([faces, prices, coupons, maturities, settlement], cash);
    const day = dayIn(required("date", "on", on));
    if (day < account.settlement) throw new Fault(sentences().beforeStatement());
    const then = cashOn(account, day, fundingIn(benchmark, tiers));
    return table(COLUMNS, [then]);
  });
}
