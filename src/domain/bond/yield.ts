import type { Num } from "../../numbers/arithmetic";
import type { Bond } from "./price";
import { bondAt } from "./risk";
import { Float } from "../../numbers/float";
import { LIMITS } from "../../numbers/limits";
import { Refusal } from "../../numbers/refusal";

/** Steps of the search in doubles; some five suffice from any start. */
const MOST_STEPS = 60;
/** What rounding in doubles leaves uncertain of ln P, with a margin. */
const NOISE = 1e-13;

/** With so many places a yield below 1, and the bend, are whole numbers that a double holds. */
const YIELD_PLACES = 1e15;
const BEND_PLACES = 1e11;

/**
 * The yield whose full price is `price`.
 * @throws Refusal NA where no yield between -50% and 50% has that price
 */
export function bondYield<N extends Num<N>>(price: N, bond: Bond<N>): N {
  const { above, below } = LIMITS.rate;
  const found = yieldBetween(price, bond, above, below);
  if (found === undefined) throw new Refusal("NA", "noYield");
  return found;
}

/**
 * The yield between `low` and `high` whose full price is `price`; undefined where none is. The search in
 * doubles is good to a dozen digits, and one step of the third order triples them. The bend of the price
 * adds only the last third, so that it may come from doubles. Both go on as decimals of a few places
 * more than they are good for.
 */
export function yieldBetween<N extends Num<N>>(
  price: N,
  bond: Bond<N>,
  low: number,
  high: number,
): N | undefined {
  const double = inDoubles(bond);
  const start = searchInDoubles(price.toNumber(), double, low, high);
  if (start === undefined) return undefined;
  const yld = price
    .times(0)
    .plus(Math.round(start * YIELD_PLACES))
    .div(YIELD_PLACES);
  const at = bondAt(yld, bond);
  const now = at.price();
  const duration = at.duration();
  const step = now.minus(price).div(now.times(duration));
  const bend = bondAt(new Float(start), double).convexity().value / duration.toNumber() / 2;
  const bent = step.times(Math.round(bend * BEND_PLACES)).div(BEND_PLACES);
  return yld.plus(step.times(bent.plus(1)));
}

/**
 * Newton's method on ln P, which is convex and nearly straight in the yield: from the left of the
 * root it never overshoots, and from the right one step leads there, so it needs no other bracket
 * than the bounds.
 */
function searchInDoubles(
  price: number,
  bond: Bond<Float>,
  low: number,
  high: number,
): number | undefined {
  let yld = Math.min(Math.max(bond.coupon.value, low), high);
  for (let count = 0; count < MOST_STEPS; count++) {
    const at = bondAt(new Float(yld), bond);
    const duration = at.duration().value;
    const step = Math.log(at.price().value / price) / duration;
    const next = Math.min(Math.max(yld + step, low), high);
    const close = NOISE * (1 + 1 / duration);
    if (Math.abs(step) <= close) return next;
    // It stands at a bound and the step points beyond: the root lies outside.
    if (next === yld) return undefined;
    yld = next;
  }
  return undefined;
}

const inDoubles = <N extends Num<N>>({ years, coupon, freq }: Bond<N>): Bond<Float> => ({
  years: new Float(years.toNumber()),
  coupon: new Float(coupon.toNumber()),
  freq: new Float(freq.toNumber()),
});
