import type { Num } from "../numbers/arithmetic";
import { stepAt, type Step } from "../numbers/steps";

/**
 * What all slices below a tier cost a year, a number a tier: the first has none below it.
 * @param tiers ascending from 0
 */
export function costsBelow<N extends Num<N>>(tiers: readonly Step<N>[]): N[] {
  const costs: N[] = [];
  tiers.forEach(({ from }, i) => {
    const last = tiers[i - 1];
    const before =
      last &&
      from
        .minus(last.from)
        .times(last.rate)
        .plus(costs[i - 1]!);
    costs.push(before ?? from.times(0));
  });
  return costs;
}

/**
 * The blended rate of a margin loan: each slice of it pays the benchmark (never less than 0) plus the
 * spread of its tier. A loan of 0 would pay the first tier's rate. The quoted rate, actual/360.
 * @param tiers ascending from 0: where a slice starts, in the loan's money, and its spread
 */
export function fundingRate<N extends Num<N>>(loan: N, benchmark: N, tiers: readonly Step<N>[]): N {
  const tier = stepAt(loan, tiers);
  return blendedRate(loan, benchmark, tiers[Math.max(0, tier)]!, costsBelow(tiers)[tier]!);
}

/**
 * {@link fundingRate} of a loan whose last dollar lies in a known tier.
 *
 *     max(benchmark, 0) + (below + (loan − from)·spread) / loan
 *
 * @param below what the slices below that tier cost: see {@link costsBelow}
 */
export function blendedRate<N extends Num<N>>(
  loan: N,
  benchmark: N,
  { from, rate }: Step<N>,
  below: N,
): N {
  const base = benchmark.gt(0) ? benchmark : benchmark.times(0);
  if (loan.lte(0)) return base.plus(rate);
  return base.plus(loan.minus(from).times(rate).plus(below).div(loan));
}
