import { nearestDouble, type Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import { toBp } from "../../numbers/units";

/**
 * The changes of a series over all windows of `days` observations, in bp: from the first close of a
 * window to its last or, `touched`, to the highest of all later ones.
 * @throws Refusal NA where the series is shorter than a window
 */
export function risesOf(series: readonly Exact[], days: number, touched: boolean): number[] {
  const windows = series.length - days;
  if (windows < 1) {
    throw new Refusal("NA", "tooFewObservations", { needed: days + 1, got: series.length });
  }
  const high = touched ? highestAhead(series, days) : (start: number) => start + days;
  return Array.from({ length: windows }, (_, start) =>
    nearestDouble(toBp(series[high(start)]!.minus(series[start]!))),
  );
}

/**
 * Where the highest of the next `days` closes lies: kept in a queue whose closes fall from front to
 * back.
 */
function highestAhead(series: readonly Exact[], days: number): (start: number) => number {
  const queue: number[] = [];
  let front = 0;
  let next = 1;
  // Asked for one start after the other.
  return (start) => {
    for (; next <= start + days; next++) {
      while (queue.length > front && series[queue.at(-1)!]!.lte(series[next]!)) queue.pop();
      queue.push(next);
    }
    while (queue[front]! <= start) front++;
    return queue[front]!;
  };
}

/**
 * The percentile of numbers, as PERCENTILE.INC: linear between the two that it falls between.
 * @throws Refusal VALUE for a percentile of 0, which a blank cell may have become
 */
export function percentileOf(numbers: readonly number[], percentile: Exact): Exact {
  if (percentile.lte(0)) throw new Refusal("VALUE", "percentileZero");
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = percentile.times(sorted.length - 1);
  const below = Math.floor(place.toNumber());
  const low = percentile.times(0).plus(sorted[below]!);
  const above = sorted[below + 1];
  return above === undefined ? low : low.plus(place.minus(below).times(low.neg().plus(above)));
}

/** The share of numbers that reach `least`. */
export function shareReaching(numbers: readonly number[], least: Exact): Exact {
  const bound = least.toNumber();
  const reaching = numbers.filter((number) => number >= bound).length;
  return least.times(0).plus(reaching).div(numbers.length);
}
