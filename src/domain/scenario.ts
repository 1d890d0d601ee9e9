import type { Exact, Num } from "../numbers/arithmetic";
import { carry } from "./carry";
import { Refusal } from "../numbers/refusal";
import { shockLoss } from "./shock";
import type { Totals } from "./totals";

/** How far probabilities may be from adding up to 1: thirds typed as 0.3333 still pass. */
const SUM_TOLERANCE = 1e-9;

/**
 * What a scenario returns on equity: the carry of `horizon` years less the loss of its shock. Rates
 * are fractions per year, `bp` basis points, `dur` years, `convexity` years².
 *
 *     carry·horizon − lev·(dur·s − ½·convexity·s²)
 *
 * @throws Refusal VALUE for a horizon of 0, which a blank cell may have become, and past the turn of the
 * second-order formula
 */
export function scenario<N extends Num<N>>(
  lev: N,
  yld: N,
  fund: N,
  bp: N,
  dur: N,
  horizon: N,
  friction: N,
  convexity: N,
): N {
  if (horizon.lte(0)) throw new Refusal("VALUE", "horizonZero");
  const earned = carry(lev, yld, fund, friction).times(horizon);
  return earned.minus(shockLoss(bp, dur, lev, convexity, bp.times(0)));
}

/**
 * Expected return Σ p·r.
 * @param totals over probability and return of at least one outcome
 * @throws Refusal VALUE unless the probabilities add up to 1
 */
export function expected(totals: Totals): Exact {
  const [probability, outcome] = totals(weighed) as [Exact, Exact];
  if (probability.gt(1 + SUM_TOLERANCE) || probability.lt(1 - SUM_TOLERANCE)) {
    throw new Refusal("VALUE", "probabilitiesSum", { sum: probability.toNumber() });
  }
  return outcome;
}

/** An outcome's probability, and its part of what is expected. */
function weighed<N extends Num<N>>(probability: N, outcome: N): N[] {
  return [probability, probability.times(outcome)];
}

/**
 * The probability of winning at which a bet that wins `gain` or loses `loss` (both positive) is worth
 * nothing: loss/(gain + loss).
 */
export function breakEvenProbability<N extends Num<N>>(gain: N, loss: N): N {
  return loss.div(gain.plus(loss));
}
