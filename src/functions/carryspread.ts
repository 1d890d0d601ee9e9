import * as formulas from "../domain/carry";
import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";

/**
 * Carry of the fully financed unit position: yield less funding rate, per year.
 * @customfunction CARRYSPREAD
 * @helpurl functions.md#carryspread
 * @returns Spread, a fraction of the position per year.
 * @format percent
 * @group Carry 2
 * @formula yield − fund
 * @example =CVS.CARRYSPREAD(4.82%,4.14%) → 0.0068
 * @named
 * @zh 完全融資的單位部位的利差：殖利率減融資利率，每年。
 * @zhreturns 利差，占部位的比例，每年。
 */
export function carrySpread(yld: any[][], fund: any[][]): any[][] {
  return elementwise(
    [required("rate", "yield", yld), required("rate", "fund", fund)],
    formulas.carrySpread,
  );
}
