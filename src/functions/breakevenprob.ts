import * as formulas from "../domain/scenario";
import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Probability of winning at which a bet is worth nothing.
 * @customfunction BREAKEVENPROB
 * @helpurl functions.md#breakevenprob
 * @param gain What the bet wins, {range}.
 * @param loss What the bet loses, as a positive number.
 * @returns Probability, 0 to 1.
 * @format percent1
 * @group Rules and scenarios 5
 * @formula loss / (gain + loss)
 * @example =CVS.BREAKEVENPROB(20.67%,16.77%) → 0.4479166666666667
 * @zh 使一場賭注期望值為零的獲勝機率。
 * @zhparam gain 贏時的獲利，{range}。
 * @zhparam loss 輸時的虧損，以正數表示。
 * @zhreturns 機率，0 到 1。
 */
export function breakEvenProb(gain: any[][], loss: any[][]): any[][] {
  return elementwise(
    [required("positive", "gain", gain), required("positive", "loss", loss)],
    formulas.breakEvenProbability,
  );
}
