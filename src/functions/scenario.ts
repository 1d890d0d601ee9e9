import * as formulas from "../domain/scenario";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Return of a scenario on equity: carry over the horizon less the loss of the shock.
 * @customfunction SCENARIO
 * @helpurl functions.md#scenario
 * @param horizon Years of carry, to {max}; {zeroRefused}; {default} if omitted.
 * @returns Return as a fraction of equity.
 * @format percent
 * @group Rules and scenarios 3
 * @formula CARRY·horizon − SHOCKLOSS
 * @error #VALUE! for a horizon of 0, which a blank cell may have become: without carry a scenario is −SHOCKLOSS
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.SCENARIO(3,4.82%,4.14%,-53,13,0.5) → 0.2376
 * @named
 * @zh 情境報酬，占淨值的比例：持有期間的利差收益減去衝擊虧損。
 * @zhparam horizon 利差收益的年數，至 {max}；{zeroRefused}；省略為 {default}。
 * @zhreturns 占淨值的比例。
 * @zherror 期間為 0 時為 #VALUE!，因為空白儲存格可能傳成 0：沒有利差收益的情境為 −SHOCKLOSS
 * @zherror 超過二階公式的轉折點（s > dur/convexity）時為 #VALUE!：請改用 REPRICELOSS
 */
export function scenario(
  lev: any[][],
  yld: any[][],
  fund: any[][],
  bp: any[][],
  dur: any[][],
  horizon?: any[][],
  friction?: any[][],
  convexity?: any[][],
): any[][] {
  return elementwise(
    [
      required("leverage", "lev", lev),
      required("rate", "yield", yld),
      required("rate", "fund", fund),
      required("bp", "bp", bp),
      required("duration", "dur", dur),
      optional("horizon", "horizon", horizon, 1),
      optional("rate", "friction", friction, 0),
      optional("convexity", "convexity", convexity, 0),
    ],
    formulas.scenario,
  );
}
