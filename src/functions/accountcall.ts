import { accountCall as formula } from "../domain/account/call";
import { accountIn, viewIn } from "./frame/statement";
import { oneCell, whole } from "./frame/whole";

/**
 * The shock that brings the margin call of an account of bonds, each position revalued in full along a shape.
 * @customfunction ACCOUNTCALL
 * @helpurl functions.md#accountcall
 * @returns Basis points along the shape; negative: below maintenance already.
 * @format bp
 * @group Account 3
 * @formula the first change of sign of the excess of ACCOUNTTABLE on multiples of 10 bp from 0 outwards, then to 10⁻⁹ bp
 * @zhformula ACCOUNTTABLE 的超額由 0 向外每 10 bp 首次變號之處，再求至 10⁻⁹ bp
 * @error #N/A where nothing is borrowed, and where no call lies within 10,000 bp
 * @error #VALUE! as ACCOUNTTABLE
 * @example =CVS.ACCOUNTCALL(1500000,"97-21+",4.625%,52916,46357,-1000000) → 270.5382137193875
 * @zh 債券帳戶觸發追繳的衝擊，每個部位沿指定形狀完整重估。
 * @zhreturns 沿該形狀的 bp；負值表示已低於維持保證金。
 * @zherror 沒有借款，或 10,000 bp 以內沒有追繳時為 #N/A
 * @zherror 與 ACCOUNTTABLE 相同情況為 #VALUE!
 */
export function accountCall(
  faces: any[][],
  prices: any[][],
  coupons: any[][],
  maturities: any[][],
  settlement: any,
  cash: any,
  shape?: any[][],
  schedule?: any[][],
  on?: any,
  benchmark?: any,
  tiers?: any[][],
  counted?: any,
): any {
  return whole(() => {
    const account = accountIn([faces, prices, coupons, maturities, settlement], cash);
    const view = viewIn(account.settlement, { shape, schedule, on, benchmark, tiers, counted });
    return oneCell(() => formula(account, view));
  });
}
