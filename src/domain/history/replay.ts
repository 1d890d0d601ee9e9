import type { Num } from "../../numbers/arithmetic";
import { bondPrice, couponOrPar } from "../bond/price";
import { couponPeriod, yearsBetween, type CouponPeriod } from "../bond/dates";
import { addMonths } from "../../numbers/calendar";
import { Refusal } from "../../numbers/refusal";

/** U.S. Treasuries pay twice a year. */
const FREQ = 2;
/** Margin loans count actual days over 360, costs of holding over 365. */
const LOAN_YEAR = 360;
const CALENDAR_YEAR = 365;

/** A day of the history: the close's yield, and the funding rate from this day to the next. */
export interface MarketDay<N> {
  /** Excel serial. */
  readonly date: number;
  readonly yld: N;
  readonly fund: N;
}

/** The bond on a day of the history. */
export interface BondDay<N> extends MarketDay<N> {
  /** Full price per 100. */
  readonly price: N;
  readonly yearsLeft: N;
  /** Interest per 100 that was paid since the day before. */
  readonly paid: N;
}

/** What the account is on its way through history. */
export interface ReplayTerms<N> {
  readonly lev: N;
  /** Maintenance rate by years to maturity. */
  readonly margin: (yearsLeft: N) => N;
  /** Stop yield; undefined to go on through it. */
  readonly stop: N | undefined;
  readonly friction: N;
}

export type ReplayStatus = "WIPED OUT" | "MARGIN CALL" | "STOP" | "OPEN";

/** The account at a close: equity as a fraction of the start's. */
export interface ReplayDay<N> {
  readonly date: number;
  readonly yld: N;
  readonly price: N;
  readonly equity: N;
  readonly leverage: N | Refusal;
  readonly buffer: N | Refusal;
  readonly status: ReplayStatus;
}

/**
 * A position held through history: bought on the first day with `lev` times the equity in a par bond
 * of that day's yield, its face never changed. Later closes price the ageing bond at the yield given
 * for them. The debt grows by debt·fund·days/360 + lev·friction·days/365 and falls by the coupons;
 * idle cash earns nothing. The first of WIPED OUT, MARGIN CALL and STOP at a close ends the path
 * there; so does the day before maturity, OPEN.
 */
export function replay<N extends Num<N>>(
  days: readonly MarketDay<N>[],
  years: N,
  terms: ReplayTerms<N>,
): ReplayDay<N>[] {
  const path: ReplayDay<N>[] = [];
  let account: Account<N> | undefined;
  for (const day of bondPath(days, years)) {
    account = account === undefined ? opened(day, terms) : carriedOn(account, day, terms);
    const close = atClose(account, terms);
    path.push(close);
    if (close.status !== "OPEN") break;
  }
  return path;
}

/** The bond that matures `years` after the first day, on each day before it does. */
function* bondPath<N extends Num<N>>(
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
    const price = bondPrice(day.yld, { years: yearsLeft, coupon, freq });
    yield { ...day, price, yearsLeft, paid: coupon.times((100 / FREQ) * payments) };
    period = now;
  }
}

/** The same day of the month `years` later; what is left of a month counts by that month's days. */
export function maturityOf<N extends Num<N>>(start: number, years: N): number {
  const months = years.times(12).toNumber();
  const whole = Math.floor(months);
  const date = addMonths(start, whole);
  return date + Math.round((months - whole) * (addMonths(start, whole + 1) - date));
}

interface Account<N> {
  readonly day: BondDay<N>;
  /** Hundreds of face per unit of the start's equity. */
  readonly face: N;
  /** Below 0: idle cash. */
  readonly debt: N;
}

function opened<N extends Num<N>>(day: BondDay<N>, { lev }: ReplayTerms<N>): Account<N> {
  return { day, face: lev.div(day.price), debt: lev.minus(1) };
}

function carriedOn<N extends Num<N>>(
  { day: before, face, debt }: Account<N>,
  day: BondDay<N>,
  { lev, friction }: ReplayTerms<N>,
): Account<N> {
  const passed = day.date - before.date;
  const interest = debt.gt(0)
    ? debt.times(before.fund).times(passed).div(LOAN_YEAR)
    : debt.times(0);
  const cost = lev.times(friction).times(passed).div(CALENDAR_YEAR);
  return { day, face, debt: debt.plus(interest).plus(cost).minus(face.times(day.paid)) };
}

function atClose<N extends Num<N>>(
  { day, face, debt }: Account<N>,
  { margin, stop }: ReplayTerms<N>,
): ReplayDay<N> {
  const { date, yld, price, yearsLeft } = day;
  const value = face.times(price);
  const equity = value.minus(debt);
  if (equity.lte(0)) {
    const gone = new Refusal("NA", "nothingLeft");
    return { date, yld, price, equity, leverage: gone, buffer: gone, status: "WIPED OUT" };
  }
  const buffer = equity.div(value).minus(margin(yearsLeft));
  const isStopped = stop !== undefined && yld.gte(stop);
  const status = buffer.lt(0) ? "MARGIN CALL" : isStopped ? "STOP" : "OPEN";
  return { date, yld, price, equity, leverage: value.div(equity), buffer, status };
}
