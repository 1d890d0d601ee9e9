import { ceiling, type Num } from "../../numbers/arithmetic";
import { power } from "../../numbers/power";

/** Prices are per 100 of face value. */
export const FACE = 100;

/** A bond on the day it is priced. `years` to maturity, `coupon` a fraction per year, paid `freq` times a year. */
export interface Bond<N> {
  readonly years: N;
  readonly coupon: N;
  readonly freq: N;
}

/** The coupon of a bond whose coupon is not given: its yield, as for a bond at par, but at least 0. */
export function couponOrPar<N extends Num<N>>(coupon: N | undefined, yld: N): N {
  return coupon ?? (yld.gt(0) ? yld : yld.times(0));
}

/**
 * The payments that are left: `count` of them, the first after `first` coupon periods (above 0 to 1; the
 * rounding of `years` may carry it a little past 1), the others a period apart.
 */
export function couponsLeft<N extends Num<N>>(years: N, freq: N): { count: number; first: N } {
  const periods = years.times(freq);
  const count = ceiling(periods);
  return { count, first: periods.minus(count - 1) };
}

/**
 * Full (dirty) price per 100 by street convention: every payment discounted at 1 + yield/freq a
 * coupon period, the fractional first period included. Compounding holds inside the last coupon
 * period too, where Excel's PRICE uses simple interest.
 *
 *     P = v^w · (c·(1 + v + … + v^(n−1)) + 100·v^(n−1)),  v = 1/(1 + yield/freq),  c = 100·coupon/freq
 */
export const bondPrice = <N extends Num<N>>(yld: N, bond: Bond<N>): N => pricing(bond)(yld);

/** {@link bondPrice} as a function of the yield alone, for many yields. */
export function pricing<N extends Num<N>>(bond: Bond<N>): (yld: N) => N {
  const { count, first } = couponsLeft(bond.years, bond.freq);
  return (yld) => {
    const growth = yld.div(bond.freq).plus(1);
    return valueAtFirstCoupon(growth, count, bond).div(powerWithin(growth, first));
  };
}

/**
 * What the payments are worth on the day of the first of them. The price at two yields differs from
 * its ratio only by the fractional first period.
 */
function valueAtFirstCoupon<N extends Num<N>>(growth: N, count: number, bond: Bond<N>): N {
  const payment = bond.coupon.times(FACE).div(bond.freq);
  if (count === 1) return payment.plus(FACE);
  const { sum, last } = geometricSum(growth, count - 1);
  return payment.times(sum).plus(payment.plus(FACE).times(last));
}

/** growth^w for the fractional first period; a whole period needs no series. */
export function powerWithin<N extends Num<N>>(growth: N, first: N): N {
  return first.gte(1) ? growth : power(growth, first);
}

/** P(to)/P(from) for a bond whose yield goes from one to the other: one power instead of two. */
export function priceRatio<N extends Num<N>>(from: N, to: N, bond: Bond<N>): N {
  const { count, first } = couponsLeft(bond.years, bond.freq);
  const before = from.div(bond.freq).plus(1);
  const after = to.div(bond.freq).plus(1);
  const values = valueAtFirstCoupon(after, count, bond).div(
    valueAtFirstCoupon(before, count, bond),
  );
  return values.times(powerWithin(before.div(after), first));
}

/**
 * 1 + v + … + v^(count−1) and v^count, v = 1/growth. Doubling the number of terms takes one
 * multiplication, (1 + … + v^(k−1))·(1 + v^k), so that no digit is lost at a yield of 0, where the
 * closed form is 0/0.
 */
function geometricSum<N extends Num<N>>(growth: N, count: number): { sum: N; last: N } {
  const v = growth.times(0).plus(1).div(growth);
  let sum = v.times(0).plus(1);
  let last = v;
  for (let bit = secondBit(count); bit > 0; bit >>= 1) {
    sum = sum.plus(sum.times(last));
    last = last.times(last);
    if (count & bit) {
      sum = sum.plus(last);
      last = last.times(v);
    }
  }
  return { sum, last };
}

/**
 * The binary digit after a whole number's first: from there on the digits say where doubling from 1 has
 * to add one. Of 1 there is none, and the result is negative.
 */
export const secondBit = (count: number): number => 1 << (30 - Math.clz32(count));

/** Accrued interest per 100: 100·coupon/freq·(1 − w), w the part of the coupon period still to come. */
export function accruedInterest<N extends Num<N>>({ years, coupon, freq }: Bond<N>): N {
  const { first } = couponsLeft(years, freq);
  const passed = first.gte(1) ? first.times(0) : first.neg().plus(1);
  return coupon.times(FACE).div(freq).times(passed);
}
