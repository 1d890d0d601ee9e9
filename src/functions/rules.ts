import { MISSION } from "../domain/data/mission";
import * as formulas from "../domain/rules";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * The first rule that the position breaks: MARGIN CALL, STOP, REDUCE, else OK.
 * @customfunction RULES
 * @helpurl functions.md#rules
 * @param lev Current leverage: position ÷ current equity, {range}.
 * @param yld Current yield, a fraction per year; {zeroRefused}.
 * @returns MARGIN CALL, STOP, REDUCE or OK.
 * @format text
 * @group Rules and scenarios 1
 * @formula the first of MARGIN CALL (1/lev < margin), STOP (yield ≥ stop), REDUCE (lev > maxlev), else OK
 * @zhformula 依序為 MARGIN CALL（1/lev < margin）、STOP（yield ≥ stop）、REDUCE（lev > maxlev），否則 OK
 * @error #VALUE! for a yield or a stop of 0, which a blank cell may have become
 * @example =CVS.RULES(3,4.82%) → OK
 * @example =CVS.RULES(4,4.82%) → REDUCE
 * @example =CVS.RULES(3,5.25%) → STOP
 * @zh 部位違反的第一條規則：MARGIN CALL（追繳）、STOP（停損）、REDUCE（降槓桿），否則 OK。
 * @zhparam lev 目前槓桿：部位 ÷ 目前淨值，{range}。
 * @zhparam yield 目前殖利率，每年，以小數表示；{zeroRefused}。
 * @zhreturns MARGIN CALL、STOP、REDUCE 或 OK。
 * @zherror 殖利率或停損為 0 時為 #VALUE!，因為空白儲存格可能傳成 0
 */
export function rules(
  lev: any[][],
  yld: any[][],
  maxlev?: any[][],
  stop?: any[][],
  margin?: any[][],
): any[][] {
  return elementwise(
    [
      required("leverage", "lev", lev),
      required("rate", "yield", yld),
      optional("leverage", "maxlev", maxlev, MISSION.maxlev),
      optional("rate", "stop", stop, MISSION.stop),
      optional("margin", "margin", margin, undefined),
    ],
    formulas.rules,
  );
}
