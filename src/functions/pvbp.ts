import * as formulas from "../domain/shock";
import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Money that a position loses when its yield rises by one basis point.
 * @customfunction PVBP
 * @helpurl functions.md#pvbp
 * @param value Market value of the position, in any currency.
 * @returns Money per basis point, in the unit of value.
 * @format cents
 * @group Shock 3
 * @formula value·dur / 10⁴
 * @example =CVS.PVBP(3000000,13) → 3900
 * @zh 殖利率上升 1 bp 時部位損失的金額。
 * @zhparam value 部位市值，任何幣別。
 * @zhreturns 每 bp 的金額，與 value 同單位。
 */
export function pvbp(value: any[][], dur: any[][]): any[][] {
  return elementwise(
    [required("money", "value", value), required("duration", "dur", dur)],
    formulas.pvbp,
  );
}
