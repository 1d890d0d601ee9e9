import { required } from "./frame/argument";
import { elementwiseWith } from "./frame/elementwise";
import { Fault, sentences } from "./frame/fault";
import { lookUp } from "./frame/lookup";
import { scheduleIn } from "./frame/schedule";
import { whole } from "./frame/whole";

/**
 * Maintenance rate of a U.S. Treasury by its years to maturity.
 * @customfunction MAINTENANCE
 * @helpurl functions.md#maintenance
 * @returns Rate, a fraction of the position's value.
 * @format percent
 * @group Margin 8
 * @formula the rate of the row with the largest lower bound ≤ years
 * @zhformula 下限 ≤ years 的各列中，下限最大那一列的比率
 * @error #VALUE! for an unknown name, and for a range that does not ascend
 * @error #N/A where the schedule starts above years
 * @example =CVS.MAINTENANCE(20) → 0.09
 * @example =CVS.MAINTENANCE(19) → 0.07
 * @example =CVS.MAINTENANCE(20,"FINRA") → 0.06
 * @zh 依剩餘年期查出美國公債的維持保證金率。
 * @zhreturns 比率，占部位市值的比例。
 * @zherror 名稱不明或範圍未遞增時為 #VALUE!
 * @zherror 級距表的起點高於 years 時為 #N/A
 */
export function maintenance(years: any[][], schedule?: any[][]): any[][] {
  return whole(() => {
    const steps = scheduleIn("schedule", schedule);
    return elementwiseWith(
      [required("years", "years", years)],
      ([left]) => [
        lookUp(left!, steps, new Fault(sentences().belowSchedule(), "#N/A")).column(
          steps.map(({ rate }) => rate),
        ),
      ],
      (_, rate) => rate!,
    );
  });
}
