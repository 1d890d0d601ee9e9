import { accountRules as formula } from "../domain/account/rules";
import { MISSION } from "../domain/data/mission";
import { optional } from "./frame/argument";
import { accountIn, stopsIn, viewIn } from "./frame/statement";
import { oneCell, oneNumber, whole } from "./frame/whole";

/**
 * What the rules say of an account of bonds as it stands.
 * @customfunction ACCOUNTRULES
 * @helpurl functions.md#accountrules
 * @param stops One stop yield for all positions, or a range of the size of faces, blank where a position has none; {stop} if omitted.
 * @returns WIPED OUT, MARGIN CALL, STOP, REDUCE, UNGUARDED, NO LOAN or OK.
 * @format text
 * @group Account 8
 * @formula the first of WIPED OUT (equity ≤ 0), MARGIN CALL (excess < 0), STOP (a yield ≥ its stop), REDUCE (value ÷ equity > maxlev), UNGUARDED (ACCOUNTCALL comes no later than the first stop along the shape), NO LOAN (cash > 0), OK
 * @zhformula 依序為 WIPED OUT（淨值 ≤ 0）、MARGIN CALL（超額 < 0）、STOP（任一殖利率 ≥ 其停損）、REDUCE（市值 ÷ 淨值 > maxlev）、UNGUARDED（ACCOUNTCALL 不晚於沿該形狀的第一個停損）、NO LOAN（cash > 0）、OK
 * @error #VALUE! for a single stop of 0, stops that are all blank, and as ACCOUNTTABLE
 * @example =CVS.ACCOUNTRULES(1500000,"97-21+",4.625%,52916,46357,-1000000) → REDUCE
 * @example =CVS.ACCOUNTRULES(1500000,"97-21+",4.625%,52916,46357,-1000000,4,9%) → UNGUARDED
 * @zh 依規則判定目前的債券帳戶。
 * @zhparam stops 以一個停損殖利率用於全部部位，或與 faces 大小相同的範圍，沒有停損的部位留空；省略為 {stop}。
 * @zhreturns WIPED OUT、MARGIN CALL、STOP、REDUCE、UNGUARDED、NO LOAN 或 OK。
 * @zherror 單一停損為 0、停損全為空白，或與 ACCOUNTTABLE 相同情況時為 #VALUE!
 */
export function accountRules(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  cash: any,
  maxlev?: any,
  stops?: any[][],
  shape?: any[][],
  schedule?: any[][],
  counted?: any,
): any {
  return whole(() => {
    const account = accountIn([faces, prices, coupons, maturities, settlement], cash);
    const cap = oneNumber(optional("leverage", "maxlev", maxlev, MISSION.maxlev));
    const limits = stopsIn(stops, faces, account.holdings, MISSION.stop)!;
    const view = viewIn(account.settlement, { shape, schedule, counted });
    return oneCell(() => formula(account, cap, limits, view));
  });
}
