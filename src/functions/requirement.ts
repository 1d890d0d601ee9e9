import * as formulas from "../domain/account/held-bond";
import { stepsLike } from "../numbers/steps";
import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";
import { marginRulesIn } from "./frame/schedule";
import { whole } from "./frame/whole";

/**
 * Maintenance margin of a Treasury in money: the schedule's rate on its value, and for a zero of five years or more 3% of its principal.
 * @customfunction REQUIREMENT
 * @helpurl functions.md#requirement
 * @returns Money, in the unit of face.
 * @format money
 * @group Margin 10
 * @formula MAINTENANCE(years, schedule)·face·price/100; where coupon = 0 and years ≥ 5: IBKR 3%·face, other schedules the larger of both
 * @zhformula MAINTENANCE(years, schedule)·face·price/100；coupon = 0 且 years ≥ 5 時：IBKR 為 3%·face，其他級距表取兩者較大者
 * @error #VALUE! for an unknown schedule, and for a range that does not ascend
 * @error #N/A where the schedule starts above years
 * @example =CVS.REQUIREMENT(800000,"76-04",3%,20) → 54810
 * @example =CVS.REQUIREMENT(400000,"37-27",0,19.9558) → 12000
 * @zh 公債的維持保證金金額：級距表比率乘以市值；五年以上的零息債為本金的 3%。
 * @zhreturns 金額，與 face 同單位。
 * @zherror 級距表名稱不明或範圍未遞增時為 #VALUE!
 * @zherror 級距表的起點高於 years 時為 #N/A
 */
export function requirement(
  face: any[][],
  price: any[][],
  coupon: any[][],
  years: any[][],
  schedule?: any[][],
): any[][] {
  return whole(() => {
    const { steps, zeros } = marginRulesIn(schedule);
    return elementwise(
      [
        required("amount", "face", face),
        required("quote", "price", price),
        required("coupon", "coupon", coupon),
        required("years", "years", years),
      ],
      (principal, quoted, rate, left) =>
        formulas.requiring(principal, rate, left, { steps: stepsLike(left, steps), zeros })(quoted),
    );
  });
}
