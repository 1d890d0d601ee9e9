import type { Num } from "../../numbers/arithmetic";
import { addMonths, civilDate } from "../../numbers/calendar";
import { Refusal } from "../../numbers/refusal";

const MONTHS_PER_YEAR = 12;

/** Where a day stands among a bond's coupon dates. Dates are Excel serials. */
export interface CouponPeriod {
  /** How many coupons are still to come. */
  readonly count: number;
  /** The coupon date on or before the day, and the next one after it. */
  readonly start: number;
  readonly end: number;
}

/** The k-th coupon date before maturity; a bond that matures at the end of a month pays at the end of months. */
export function couponDate(maturity: number, freq: number, k: number): number {
  return addMonths(maturity, (-k * MONTHS_PER_YEAR) / freq, true);
}

/** The coupon period that `day` lies in, coupons counted back from maturity, which must be later. */
export function couponPeriod(day: number, maturity: number, freq: number): CouponPeriod {
  let count = Math.max(1, Math.ceil((monthsBetween(day, maturity) * freq) / MONTHS_PER_YEAR));
  while (couponDate(maturity, freq, count) > day) count++;
  return {
    count,
    start: couponDate(maturity, freq, count),
    end: couponDate(maturity, freq, count - 1),
  };
}

/** Months from the first day of one date's month to the first day of the other's, less one to be safe. */
function monthsBetween(from: number, to: number): number {
  const [a, b] = [civilDate(from), civilDate(to)];
  return (b.year - a.year) * MONTHS_PER_YEAR + b.month - a.month - 1;
}

/**
 * The years to maturity that a day's price is computed with: the coupon periods still to come, the
 * current one by its days, over `freq`. On a coupon date a whole period lies ahead.
 *
 *     (n − 1 + DSC/E) / freq
 *
 * @param one the number 1 of the arithmetic that the result is wanted in
 * @throws Refusal VALUE where maturity is not later than `day`
 */
export function yearsToMaturity<N extends Num<N>>(
  one: N,
  day: number,
  maturity: number,
  freq: number,
): N {
  if (maturity <= day) throw new Refusal("VALUE", "matured");
  return yearsBetween(one, day, couponPeriod(day, maturity, freq), freq);
}

/** {@link yearsToMaturity} of a day whose coupon period is known. */
export function yearsBetween<N extends Num<N>>(
  one: N,
  day: number,
  { count, start, end }: CouponPeriod,
  freq: number,
): N {
  return one
    .times(end - day)
    .div(end - start)
    .plus(count - 1)
    .div(freq);
}
