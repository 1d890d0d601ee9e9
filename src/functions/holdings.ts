import { holdingRows, type HoldingRow } from "../domain/account/holdings";
import { exact } from "../numbers/arithmetic";
import { flatCells } from "./frame/ranges";
import { marginRulesIn } from "./frame/schedule";
import { holdingsOn } from "./frame/statement";
import { inOrderGiven, table, type Columns } from "./frame/table";
import { whole } from "./frame/whole";

const COLUMNS: Columns<HoldingRow> = [
  "value",
  "accrued",
  ["full value", "full"],
  ["yield", "yld"],
  "years",
  "duration",
  "convexity",
  ["per bp", "perBp"],
  "maintenance",
  "requirement",
];

/**
 * The positions of a broker's statement, each at its own yield: a header row and one row a position, spilled.
 * @customfunction HOLDINGS
 * @helpurl functions.md#holdings
 * @returns Value, accrued interest, full value, yield, years, duration, convexity, money per bp, maintenance rate, requirement; money in the unit of faces.
 * @format money, cents, money, rate, plain, plain, plain, cents, percent, money
 * @group Account 1
 * @formula value = face·price/100; yield = TBONDYIELD; per bp = full value·duration/10⁴; maintenance = requirement ÷ value
 * @error #VALUE! naming the row, where a price, coupon or maturity is empty or unreadable, where the bond has matured, and for a coupon of 0 at the price of a bond that pays one
 * @example =INDEX(CVS.HOLDINGS(500000,"49-14",1.25%,54923,46357),2,4) → 0.049003614653124854
 * @example =INDEX(CVS.HOLDINGS(500000,"49-14",1.25%,54923,46357),2,10) → 22246.875
 * @zh 券商對帳單上的部位，各以自己的殖利率計算：一列標題，每個部位一列，自動溢出。
 * @zhformula 市值 = face·price/100；殖利率 = TBONDYIELD；每 bp = 全價市值·存續期間/10⁴；維持保證金率 = 需求 ÷ 市值
 * @zhreturns 市值、應計利息、全價市值、殖利率、年期、存續期間、凸性、每 bp 金額、維持保證金率、需求；金額與 faces 同單位。
 * @zherror 價格、票面利率或到期日空白或無法辨識、債券已到期，或付息債券的票面利率為 0 時為 #VALUE!，並指出第幾列
 */
export function holdings(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  schedule?: any[][],
): any[][] {
  return whole(() => {
    const account = holdingsOn([faces, prices, coupons, maturities, settlement]);
    const rows = holdingRows({ ...account, cash: exact(0) }, marginRulesIn(schedule));
    const count = flatCells(faces).cells.length;
    return table(COLUMNS, inOrderGiven(count, account.holdings, rows));
  });
}
