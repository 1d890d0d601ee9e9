import { accountSale as formula, type SaleRow } from "../domain/account/sale";
import { optional, required } from "./frame/argument";
import { flatCells } from "./frame/ranges";
import { accountIn, fundingIn, refusePoints, viewIn } from "./frame/statement";
import { inOrderGiven, table, type Columns } from "./frame/table";
import { oneNumber, whole } from "./frame/whole";

const COLUMNS: Columns<SaleRow> = [
  "rank",
  ["excess gained", "gained"],
  ["carry lost", "lost"],
  ["lost per gained", "lostPerGained"],
  "part",
  ["face to sell", "face"],
  "money",
];

/**
 * What to sell first, and how much, so that an account of bonds stands a shock with a buffer: in the order of carry lost per excess gained. A header row and one row a position, spilled.
 * @customfunction ACCOUNTSALE
 * @helpurl functions.md#accountsale
 * @param buffer Excess to be left after the shock, a part of the positions' value then, {range}; {default} if omitted.
 * @returns Rank, excess gained by selling all of it, carry a year lost, their ratio, part to sell, face to sell, money it brings.
 * @format count, money, money, percent, percent, money, money
 * @group Account 7
 * @formula gained = (V + A) − cost·V − V(s) + R(s) + buffer·V(s); lost = (V + A)·(yield − friction − marginal rate·365/360); parts in ascending lost/gained until Σ part·gained = buffer·ΣV(s) − excess(s)
 * @zhformula 增加的超額 = (V + A) − cost·V − V(s) + R(s) + buffer·V(s)；失去的利差 = (V + A)·(殖利率 − friction − 邊際利率·365/360)；依 失去/增加 由小到大賣出，直到 Σ 比例·增加 = buffer·ΣV(s) − 超額(s)
 * @error #N/A where selling all of it is not enough, and for rank and ratio of a position whose sale brings no excess
 * @error #VALUE! where benchmark is missing or 0, and as ACCOUNTTABLE
 * @example =INDEX(CVS.ACCOUNTSALE(1500000,"97-21+",4.625%,52916,46357,-1000000,300,0,3.64%),2,5) → 0.06256256952636899
 * @zh 應先賣什麼、賣多少，才能讓債券帳戶承受衝擊後仍留有緩衝：依每單位超額所失去的利差排序。一列標題，每個部位一列，自動溢出。
 * @zhparam buffer 衝擊後要保留的超額，占屆時部位市值的比例，{range}；省略為 {default}。
 * @zhreturns 順位、全部賣出增加的超額、每年失去的利差、兩者之比、賣出比例、賣出面額、取得金額。
 * @zherror 全部賣出仍不足時為 #N/A；賣出不會增加超額的部位，順位與比值為 #N/A
 * @zherror 缺少 benchmark 或其為 0，或與 ACCOUNTTABLE 相同情況時為 #VALUE!
 */
export function accountSale(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  cash: any,
  bp: any,
  buffer?: any,
  benchmark?: any,
  shape?: any[][],
  schedule?: any[][],
  tiers?: any[][],
  friction?: any,
  cost?: any,
  counted?: any,
): any[][] {
  return whole(() => {
    const account = accountIn([faces, prices, coupons, maturities, settlement], cash);
    refusePoints(account.holdings.length, 1);
    const request = {
      bp: oneNumber(required("bp", "bp", bp)),
      buffer: oneNumber(optional("buffer", "buffer", buffer, 0)),
      funding: fundingIn(benchmark, tiers),
      friction: oneNumber(optional("rate", "friction", friction, 0)),
      cost: oneNumber(optional("cost", "cost", cost, 0)),
    };
    const rows = formula(
      account,
      request,
      viewIn(account.settlement, { shape, schedule, counted }),
    );
    const count = flatCells(faces).cells.length;
    return table(COLUMNS, inOrderGiven(count, account.holdings, rows));
  });
}
