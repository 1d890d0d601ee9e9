import { MISSION } from "../domain/data/mission";
import * as formulas from "../domain/rules";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Basis points from the yield to the stop yield; 0 or less: stopped.
 * @customfunction STOPDISTANCE
 * @helpurl functions.md#stopdistance
 * @param yld Yield of the position, a fraction per year; {zeroRefused}.
 * @returns Basis points.
 * @format bp
 * @group Rules and scenarios 2
 * @formula (stop − yield)·10⁴
 * @error #VALUE! for a yield or a stop of 0, which a blank cell may have become
 * @example =CVS.STOPDISTANCE(4.82%) → 43
 * @named
 * @zh 殖利率距離停損殖利率有多少 bp；0 或更小表示已觸及停損。
 * @zhparam yield 部位的殖利率，每年，以小數表示；{zeroRefused}。
 * @zhreturns 以 bp 計。
 * @zherror 殖利率或停損為 0 時為 #VALUE!，因為空白儲存格可能傳成 0
 */
export function stopDistance(yld: any[][], stop?: any[][]): any[][] {
  return elementwise(
    [required("rate", "yield", yld), optional("rate", "stop", stop, MISSION.stop)],
    formulas.stopDistance,
  );
}
