import { onCurve } from "../domain/account/held-bond";
import { stepsLike } from "../numbers/steps";
import { required } from "./frame/argument";
import { elementwise } from "./frame/elementwise";
import { curveIn } from "./frame/statement";
import { whole } from "./frame/whole";

/**
 * What a curve of shocks, or of weights, holds at so many years: linear between its points, flat beyond them.
 * @customfunction CURVESHOCK
 * @helpurl functions.md#curveshock
 * @returns In the unit of the curve's second column.
 * @format general
 * @group Shock 6
 * @formula linear between the rows beside years; below the first and above the last row that row's value
 * @zhformula 在 years 前後兩列之間線性內插；低於首列或高於末列時取該列的值
 * @error #VALUE! for a curve that has not two columns or does not ascend
 * @example =CVS.CURVESHOCK(17.955801,{2,-0.4;5,0;10,0.5;20,0.9;30,1}) → 0.81823204
 * @zh 衝擊（或權重）曲線在某年期的值：點與點之間線性，兩端之外持平。
 * @zhreturns 與曲線第二欄同單位。
 * @zherror 曲線不是兩欄或未遞增時為 #VALUE!
 */
export function curveShock(years: any[][], curve: any[][]): any[][] {
  return whole(() => {
    const points = curveIn("curve", curve, "money");
    return elementwise([required("years", "years", years)], (at) =>
      onCurve(at, stepsLike(at, points)),
    );
  });
}
