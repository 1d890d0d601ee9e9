import * as formulas from "../domain/carry";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Funding rate at which the carry on equity is zero: the position earns below it and costs above it.
 * @customfunction FUNDBREAKEVEN
 * @helpurl functions.md#fundbreakeven
 * @returns Funding rate, a fraction per year.
 * @format percent
 * @group Carry 6
 * @formula (lev·yield − lev·friction) / (lev−1)
 * @error #N/A at leverage 1: no loan, no funding rate
 * @example =CVS.FUNDBREAKEVEN(3,4.82%) → 0.0723
 * @example =CVS.FUNDBREAKEVEN(3,4.82%,0.5%) → 0.0648
 * @named
 * @zh 使淨值的利差收益歸零的融資利率：低於此利率為正利差，高於則為負利差。
 * @zhreturns 融資利率，每年，以小數表示。
 * @zherror 槓桿為 1 時為 #N/A：沒有借款就沒有融資利率
 */
export function fundBreakEven(lev: any[][], yld: any[][], friction?: any[][]): any[][] {
  return elementwise(
    [
      required("leverage", "lev", lev),
      required("rate", "yield", yld),
      optional("rate", "friction", friction, 0),
    ],
    formulas.fundBreakEven,
  );
}
