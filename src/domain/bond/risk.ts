import type { Num } from "../../numbers/arithmetic";
import { couponsLeft, powerWithin, secondBit, type Bond } from "./price";

/**
 * Σ aᵢ, Σ i·aᵢ and Σ i²·aᵢ over a bond's payments i = 0, 1, …, aᵢ the payment discounted to the day
 * of the first one. Only their ratios matter for duration and convexity, so the fractional first
 * period needs no power.
 */
interface Moments<N> {
  readonly zeroth: N;
  readonly first: N;
  readonly second: N;
}

/** A bond's price and risk at a yield, all made of the same sums over its payments. */
export interface BondAt<N> {
  /** Full price per 100, as `bondPrice` has it. */
  price(): N;
  duration(): N;
  convexity(): N;
}

export function bondAt<N extends Num<N>>(yld: N, bond: Bond<N>): BondAt<N> {
  const growth = yld.div(bond.freq).plus(1);
  const scale = growth.times(bond.freq);
  const { count, first: w } = couponsLeft(bond.years, bond.freq);
  const { zeroth, first, second } = paymentMoments(growth, count, bond);
  return {
    price: () => zeroth.div(powerWithin(growth, w)),
    duration: () => first.div(zeroth).plus(w).div(scale),
    convexity: () => {
      const mean = first.times(w.times(2).plus(1)).plus(second).div(zeroth);
      return mean.plus(w.times(w.plus(1))).div(scale.times(scale));
    },
  };
}

/**
 * Modified duration in years: −(1/P)·dP/dyield. With t = w + i periods to payment i:
 *
 *     Σ t·aᵢ / Σ aᵢ · v / freq,  v = 1/(1 + yield/freq)
 */
export const modifiedDuration = <N extends Num<N>>(yld: N, bond: Bond<N>): N =>
  bondAt(yld, bond).duration();

/**
 * Convexity in years²: (1/P)·d²P/dyield².
 *
 *     Σ t·(t+1)·aᵢ / Σ aᵢ · v² / freq²
 */
export const bondConvexity = <N extends Num<N>>(yld: N, bond: Bond<N>): N =>
  bondAt(yld, bond).convexity();

function paymentMoments<N extends Num<N>>(growth: N, count: number, bond: Bond<N>): Moments<N> {
  const payment = bond.coupon.times(100).div(bond.freq);
  const redemption = payment.plus(100);
  const zero = growth.times(0);
  if (count === 1) return { zeroth: redemption, first: zero, second: zero };
  const end = count - 1;
  const { moments, last } = annuityMoments(growth, end);
  const final = redemption.times(last);
  return {
    zeroth: payment.times(moments.zeroth).plus(final),
    first: payment.times(moments.first).plus(final.times(end)),
    second: payment.times(moments.second).plus(final.times(end * end)),
  };
}

/**
 * The moments of `count` payments of 1, and v^count. The second half of them is the first, discounted
 * by v^k and moved by k periods: doubling keeps every digit, at a yield of 0 too.
 */
function annuityMoments<N extends Num<N>>(
  growth: N,
  count: number,
): { moments: Moments<N>; last: N } {
  const zero = growth.times(0);
  const one = zero.plus(1);
  const v = one.div(growth);
  let [zeroth, first, second, last] = [one, zero, zero, v];
  let k = 1;
  for (let bit = secondBit(count); bit > 0; bit >>= 1) {
    second = second.plus(last.times(second.plus(first.times(2 * k)).plus(zeroth.times(k * k))));
    first = first.plus(last.times(first.plus(zeroth.times(k))));
    zeroth = zeroth.plus(last.times(zeroth));
    last = last.times(last);
    k *= 2;
    if (count & bit) {
      second = second.plus(last.times(k * k));
      first = first.plus(last.times(k));
      zeroth = zeroth.plus(last);
      last = last.times(v);
      k += 1;
    }
  }
  return { moments: { zeroth, first, second }, last };
}
