import { blendedRate, costsBelow } from "../domain/funding";
import { required } from "./frame/argument";
import { elementwiseWith } from "./frame/elementwise";
import { Fault, sentences } from "./frame/fault";
import { inParts, lookUp } from "./frame/lookup";
import { tiersIn } from "./frame/schedule";
import { whole } from "./frame/whole";

/**
 * Blended rate on a margin loan: every slice of it pays the benchmark plus the spread of its tier. The quoted rate, actual/360.
 * @customfunction FUNDINGRATE
 * @helpurl functions.md#fundingrate
 * @param loan Margin loan, in the money of the tiers, {range}.
 * @returns Rate, a fraction per year.
 * @format rate
 * @group Funding 1
 * @formula max(benchmark, 0) + Σ slice·spread / loan; for a loan of 0 the first slice's rate
 * @zhformula max(benchmark, 0) + Σ 各段金額·加碼 / loan；loan 為 0 時為第一段的利率
 * @error #VALUE! for a loan below 0, and for tiers that do not ascend from 0
 * @example =CVS.FUNDINGRATE(2000000,3.64%) → 0.0454
 * @example =CVS.FUNDINGRATE(600000,5.32%) → 0.06403333333333333
 * @zh 融資的加權平均利率：每一段借款支付基準利率加上該級距的加碼。為報價利率，actual/360。
 * @zhparam loan 融資金額，與級距同一幣別單位，{range}。
 * @zhreturns 利率，每年，以小數表示。
 * @zherror loan 低於 0，或級距未由 0 遞增時為 #VALUE!
 */
export function fundingRate(loan: any[][], benchmark: any[][], tiers?: any[][]): any[][] {
  return whole(() => {
    const steps = tiersIn("tiers", tiers);
    const below = inParts(costsBelow(steps));
    return elementwiseWith(
      [required("amount", "loan", loan), required("rate", "benchmark", benchmark)],
      ([amount]) => {
        // No loan lies below the first slice, which starts at 0.
        const tier = lookUp(amount!, steps, new Fault(sentences().startsAtZero("tiers")));
        const columns = [steps.map(({ from }) => from), steps.map(({ rate }) => rate), ...below];
        return columns.map((numbers) => tier.column(numbers));
      },
      (amount, base, from, rate, ...parts) =>
        blendedRate(
          amount!,
          base!,
          { from: from!, rate: rate! },
          parts.reduce((sum, part) => sum.plus(part)),
        ),
    );
  });
}
