import { Exact } from "../../numbers/arithmetic";
import { erfc } from "../../numbers/erfc";
import { Refusal } from "../../numbers/refusal";
import { newest, wholeSeries } from "./series";
import { middleSlopes, risesAndFalls, type Slope } from "./slopes";

/**
 * Theil-Sen slope per observation: the median of the slopes between all pairs of observations. One
 * wild value does not move it. (Sen 1968, Journal of the American Statistical Association 63.)
 * @param window the newest observations to use; all if omitted
 * @throws Refusal NA where fewer than 4 observations remain
 */
export function theilSen(series: readonly Exact[], window: number | undefined): Exact {
  const { units, digits } = wholeSeries(newest(series, window));
  const middle = middleSlopes(units).map(toExact);
  const mean = middle.reduce((sum, slope) => sum.plus(slope)).div(middle.length);
  return mean.div(new Exact(`1e${digits}`));
}

const toExact = ({ rise, run }: Slope) => new Exact(rise.toString()).div(run);

/**
 * Two-sided p-value of the Mann-Kendall test for a trend: normal approximation with tie and
 * continuity correction; 1 where all values tie. It assumes independent observations, which market
 * series are not: to be shown, never decisive. (Kendall 1975, Rank Correlation Methods.)
 * @param window the newest observations to use; all if omitted
 * @throws Refusal NA where fewer than 4 observations remain
 */
export function mannKendall(series: readonly Exact[], window: number | undefined): number {
  const { units } = wholeSeries(newest(series, window));
  const { rises, falls } = risesAndFalls(units);
  const excess = Math.abs(rises - falls);
  if (excess === 0) return 1;
  const variance = (variancePart(units.length) - sumOf(tieSizes(units).map(variancePart))) / 18;
  return erfc((excess - 1) / Math.sqrt(2 * variance));
}

const variancePart = (n: number) => n * (n - 1) * (2 * n + 5);
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);

function tieSizes(values: readonly bigint[]): number[] {
  const sizes = new Map<bigint, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/**
 * Signed length of the final run of strict rises (+) or falls (−); 0 where the last step is flat.
 * @throws Refusal NA for fewer than 2 observations
 */
export function streak(series: readonly Exact[]): number {
  if (series.length < 2) {
    throw new Refusal("NA", "tooFewObservations", { needed: 2, got: series.length });
  }
  const direction = (at: number) => series[at]!.comparedTo(series[at - 1]!);
  const last = series.length - 1;
  const sign = direction(last);
  let start = last;
  while (start > 0 && direction(start) === sign) start--;
  return sign * (last - start);
}
