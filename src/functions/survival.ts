import { survival as formula } from "../domain/account/survival";
import { required } from "./frame/argument";
import { Fault, sentences } from "./frame/fault";
import { statementIn, countedIn, fundingIn, refusePoints, shapeIn } from "./frame/statement";
import { marginRulesIn } from "./frame/schedule";
import { numbersIn, spilled, whole } from "./frame/whole";

/**
 * Which shock an account of bonds stands in so many months: its excess by month and shock, and the margin call of each month. Header and rows, spilled.
 * @customfunction SURVIVAL
 * @helpurl functions.md#survival
 * @returns Months, the excess after each shock (money in the unit of faces), and the call in bp.
 * @format count, money..., bp
 * @group Account 6
 * @formula the excess of ACCOUNTTABLE at settlement + months, after interest, coupons and ageing; the last column is ACCOUNTCALL there
 * @zhformula settlement 加上 months 個月時 ACCOUNTTABLE 的超額，已計入利息、票息與年期縮短；最後一欄為當時的 ACCOUNTCALL
 * @error #N/A in the last column where nothing is borrowed by then, or no call lies within 10,000 bp
 * @error #VALUE! for months that are not whole, a benchmark of 0, and as ACCOUNTTABLE
 * @example =INDEX(CVS.SURVIVAL(1500000,"97-21+",4.625%,52916,46357,-1000000,12,100,3.64%),2,1) → 12
 * @zh 債券帳戶在若干個月後能承受的衝擊：各月份與各衝擊的超額，以及各月份的追繳距離。標題與各列，自動溢出。
 * @zhreturns 月數、各衝擊後的超額（金額與 faces 同單位），以及追繳的 bp。
 * @zherror 屆時沒有借款，或 10,000 bp 以內沒有追繳時，最後一欄為 #N/A
 * @zherror 月數不是整數、benchmark 為 0，或與 ACCOUNTTABLE 相同情況時為 #VALUE!
 */
export function survival(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  cash: any,
  months: any[][],
  shocks: any[][],
  benchmark: any,
  shape?: any[][],
  schedule?: any[][],
  tiers?: any[][],
  counted?: any,
): any[][] {
  return whole(() => {
    const account = statementIn([faces, prices, coupons, maturities, settlement], cash);
    const after = monthsIn(months);
    const rises = numbersIn(required("bp", "shocks", shocks));
    refusePoints(account.holdings.length, rises.length, after.length);
    const rows = formula(account, after, rises, {
      shape: shapeIn(shape),
      margin: marginRulesIn(schedule),
      funding: fundingIn(benchmark, tiers),
      counted: countedIn(counted),
    });
    return spilled([
      ["months", ...rises, "call bp"],
      ...rows.map((row) => [row.months, ...row.excess, row.call]),
    ]);
  });
}

/** Whole numbers of months. @throws Fault */
function monthsIn(months: any[][]): number[] {
  const numbers = numbersIn(required("months", "months", months)).map((one) => one.toNumber());
  if (numbers.some((one) => one % 1 !== 0)) throw new Fault(sentences().wholeMonths());
  return numbers;
}
