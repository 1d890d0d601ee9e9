import * as formulas from "../domain/leverage";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Part of the position to sell after the shock, repaying debt, to be back at a leverage.
 * @customfunction DELEVER
 * @helpurl functions.md#delever
 * @param maxlev Leverage to be back at, {range}.
 * @returns Part of the position at its price after the shock, 0 to 1.
 * @format percent
 * @group Margin 6
 * @formula max(0, 1 − maxlev·e/v), e = 1 − lev·x, v = lev·(1 − x); 1 where e ≤ 0
 * @zhformula max(0, 1 − maxlev·e/v)，e = 1 − lev·x，v = lev·(1 − x)；e ≤ 0 時為 1
 * @error #VALUE! past the turn of the second-order formula, s > dur/convexity: use REPRICELOSS
 * @example =CVS.DELEVER(43,13,3,3) → 0.11841965893443492
 * @zh 衝擊後要賣出（並償還借款）多少比例的部位，才能回到指定槓桿。
 * @zhparam maxlev 要回到的槓桿，{range}。
 * @zhreturns 占衝擊後部位市值的比例，0 到 1。
 * @zherror 超過二階公式的轉折點（s > dur/convexity）時為 #VALUE!：請改用 REPRICELOSS
 */
export function deLever(
  bp: any[][],
  dur: any[][],
  lev: any[][],
  maxlev: any[][],
  convexity?: any[][],
  haircut?: any[][],
): any[][] {
  return elementwise(
    [
      required("bp", "bp", bp),
      required("duration", "dur", dur),
      required("leverage", "lev", lev),
      required("leverage", "maxlev", maxlev),
      optional("convexity", "convexity", convexity, 0),
      optional("haircut", "haircut", haircut, 0),
    ],
    formulas.deLever,
  );
}
