import type { Exact } from "../../numbers/arithmetic";
import { monthOf, type Observation } from "./month-ends";
import { newest } from "./series";

/**
 * Theil-Sen slope a month of month-ends: the median of the slopes between all pairs of them. A month
 * that is missing counts as one, so that a gap makes nothing steeper.
 * @param ends one a month at most, oldest first
 * @param window how many of the newest to use
 * @throws Refusal NA where fewer than 4 remain
 */
export function monthlySlope(ends: readonly Observation<Exact>[], window: number): Exact {
  const points = newest(ends, window);
  const slopes = points
    .flatMap((one, i) => points.slice(i + 1).map((later) => slopeBetween(one, later)))
    .sort((a, b) => a.comparedTo(b));
  const middle = slopes.length / 2;
  return slopes[Math.ceil(middle) - 1]!.plus(slopes[Math.floor(middle)]!).div(2);
}

const slopeBetween = (one: Observation<Exact>, later: Observation<Exact>): Exact =>
  later.value.minus(one.value).div(monthOf(later.date) - monthOf(one.date));
