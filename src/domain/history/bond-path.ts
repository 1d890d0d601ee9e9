import { couponPeriod, yearsBetween, type CouponPeriod } from "../bond/dates";
import { accruedInterest, bondPrice, couponOrPar } from "../bond/price";
import type { Num } from "../../numbers/arithmetic";
import { addMonths } from "../../numbers/calendar";

/** U.S. Treasuries pay twice a year. */
export const FREQ = 2;

/** A day of the history: the close's yield, and the funding rate from this day to the next. */
export interface MarketDay<N> {
  /** Excel serial. */
  readonly date: number;
  readonly yld: N;
  readonly fund: N;
}

/** The bond on a day of the history; money per 100 of face. */
export interface BondDay<N> extends MarketDay<N> {
  /** Full price. */
  readonly price: N;
  readonly accrued: N;
  readonly yearsLeft: N;
  /** Interest that was paid since the day before. */
  readonly paid: N;
}

/** The par bond of the first day's yield that matures `years` later, on each day before it does. */
export function* bondPath<N extends Num<N>>(
  days: readonly MarketDay<N>[],
  years: N,
): Generator<BondDay<N>> {
  const [first] = days;
  if (first === undefined) return;
  const maturity = maturityOf(first.date, years);
  const one = years.times(0).plus(1);
  const coupon = couponOrPar(undefined, first.yld);
  const freq = one.times(FREQ);
  let period: CouponPeriod | undefined;
  for (const day of days) {
    if (day.date >= maturity) return;
    const isSame: boolean = period !== undefined && day.date < period.end;
    const now: CouponPeriod = isSame ? period! : couponPeriod(day.date, maturity, FREQ);
    const payments = (period?.count ?? now.count) - now.count;
    const yearsLeft = yearsBetween(one, day.date, now, FREQ);
    const bond = { years: yearsLeft, coupon, freq };
    yield {
      ...day,
      price: bondPrice(day.yld, bond),
      accrued: accruedInterest(bond),
      yearsLeft,
      paid: coupon.times((100 / FREQ) * payments),
    };
    period = now;
  }
}

/** The same day of the month `years` later; a part of a month counts in that month's days. */
export function maturityOf<N extends Num<N>>(start: number, years: N): number {
  const months = years.times(12).toNumber();
  const whole = Math.floor(months);
  const date = addMonths(start, whole);
  return date + Math.round((months - whole) * (addMonths(start, whole + 1) - date));
}
