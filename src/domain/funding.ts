import type { Num } from "../numbers/arithmetic";
import type { Step } from "../numbers/steps";

/**
 * The blended rate of a margin loan: each slice of it pays the benchmark (never less than 0) plus the
 * spread of its tier. A loan of 0 would pay the first tier's rate. The quoted rate, actual/360.
 * @param tiers ascending from 0: where a slice starts, in the loan's money, and its spread
 */
export function fundingRate<N extends Num<N>>(loan: N, benchmark: N, tiers: readonly Step<N>[]): N {
  const base = benchmark.gt(0) ? benchmark : benchmark.times(0);
  if (loan.lte(0)) return base.plus(tiers[0]!.rate);
  const spreads = tiers.map(({ from, rate }, index) => {
    const end = tiers[index + 1]?.from;
    const until = end !== undefined && loan.gt(end) ? end : loan;
    return until.gt(from) ? until.minus(from).times(rate) : loan.times(0);
  });
  return base.plus(spreads.reduce((sum, spread) => sum.plus(spread)).div(loan));
}
