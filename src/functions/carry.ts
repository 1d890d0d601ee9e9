import * as formulas from "../domain/carry";
import { optional, required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Carry per year on equity: the yield on the whole position, less the funding of the borrowed part, less friction.
 * @customfunction CARRY
 * @helpurl functions.md#carry
 * @returns Carry as a fraction of equity per year.
 * @format percent
 * @group Carry 1
 * @formula lev·yield − (lev−1)·fund − lev·friction
 * @example =CVS.CARRY(3,4.82%,4.14%) → 0.0618
 * @example =CVS.CARRY(3,4.82%,4.14%,0.5%) → 0.0468
 * @named
 * @zh 每年對淨值的利差收益：整個部位的殖利率，減去借款部分的資金成本，再減去摩擦成本。
 * @zhreturns 每年利差收益，占淨值的比例。
 */
export function carry(lev: any[][], yld: any[][], fund: any[][], friction?: any[][]): any[][] {
  return elementwise(
    [
      required("leverage", "lev", lev),
      required("rate", "yield", yld),
      required("rate", "fund", fund),
      optional("rate", "friction", friction, 0),
    ],
    formulas.carry,
  );
}
