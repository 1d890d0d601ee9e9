import { expected as formula } from "../domain/scenario";
import { required } from "./frame/argument";
import { totalsOver } from "./frame/totals";
import { oneCell, whole } from "./frame/whole";

/**
 * Expected return of outcomes and their probabilities.
 * @customfunction EXPECTED
 * @helpurl functions.md#expected
 * @param probabilities Range of probabilities, {range}, that add up to 1.
 * @param returns Range of the same size: what each outcome returns.
 * @returns Expected return, in the unit of returns.
 * @format general
 * @group Rules and scenarios 4
 * @formula Σ p·r
 * @error #VALUE! unless the probabilities add up to 1 (to 1e-9)
 * @example =CVS.EXPECTED({0.5;0.3;0.2},{0.1;0.4;-0.2}) → 0.13
 * @zh 各結果與其機率的期望報酬。
 * @zhparam probabilities 機率的範圍，{range}，總和為 1。
 * @zhparam returns 大小相同的範圍：各結果的報酬。
 * @zhreturns 期望報酬，與 returns 同單位。
 * @zherror 機率總和不為 1（容許 1e-9）時為 #VALUE!
 */
export function expected(probabilities: any[][], returns: any[][]): any {
  return whole(() => {
    const totals = totalsOver(
      [
        required("probability", "probabilities", probabilities),
        required("money", "returns", returns),
      ],
      "everywhere",
    );
    return oneCell(() => formula(totals));
  });
}
