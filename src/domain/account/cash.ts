import type { Exact } from "../../numbers/arithmetic";
import { addMonths, civilDate, serialOf } from "../../numbers/calendar";
import type { Step } from "../../numbers/steps";
import { couponDate } from "../bond/dates";
import { MONEY_YEAR } from "../day-count";
import { fundingRate } from "../funding";
import type { Account, Position } from "./account";
import { COUPONS_A_YEAR } from "./held-bond";

/** What a loan costs: the benchmark, and the spreads over it by slice. */
export interface Funding {
  readonly benchmark: Exact;
  readonly tiers: readonly Step<Exact>[];
}

/** The cash account on a later day. */
export interface CashOn {
  /** Balance without the interest that is owed and not posted yet; below 0 it is the loan. */
  readonly cash: Exact;
  readonly owed: Exact;
  readonly coupons: Exact;
  readonly redemptions: Exact;
  /** All interest since the statement, posted or owed. */
  readonly interest: Exact;
}

/**
 * The cash account carried from the statement to the day `on`. Interest on the loan runs daily, simple,
 * on actual/360, and is posted on the 1st of each month; coupons and redemptions come in on their day,
 * no day moved for a holiday. On one day interest comes first, then coupons, then the posting. Idle cash
 * earns nothing. (Interactive Brokers posts on the third business day: two days' interest on a month's
 * interest, next to nothing.)
 */
export function cashOn(account: Account, on: number, funding: Funding): CashOn {
  let state = cashOfStatement(account);
  let day = account.settlement;
  for (const next of eventsUntil(account.positions, account.settlement, on)) {
    state = advance(state, day, next, account.positions, funding);
    day = next;
  }
  return state;
}

/** The cash account on the day of the statement and on each day after it, as {@link cashOn} has it. */
export function* cashByDay(account: Account, funding: Funding): Generator<CashOn> {
  let state = cashOfStatement(account);
  for (let day = account.settlement; ; day++) {
    yield state;
    state = advance(state, day, day + 1, account.positions, funding);
  }
}

function cashOfStatement({ cash }: Account): CashOn {
  const zero = cash.times(0);
  return { cash, owed: zero, coupons: zero, redemptions: zero, interest: zero };
}

/** From one day to a later one, between which nothing happens. */
function advance(
  before: CashOn,
  day: number,
  next: number,
  positions: readonly Position<Exact>[],
  funding: Funding,
): CashOn {
  const charged = interestFor(before.cash, next - day, funding);
  const { coupons, redemptions } = paidOn(positions, next, before.cash.times(0));
  const owed = before.owed.plus(charged);
  const cash = before.cash.plus(coupons).plus(redemptions);
  const isPosted = civilDate(next).day === 1;
  return {
    cash: isPosted ? cash.minus(owed) : cash,
    owed: isPosted ? owed.times(0) : owed,
    coupons: before.coupons.plus(coupons),
    redemptions: before.redemptions.plus(redemptions),
    interest: before.interest.plus(charged),
  };
}

/** Interest for so many days on the loan that a balance is. */
export function interestFor(cash: Exact, days: number, { benchmark, tiers }: Funding): Exact {
  if (cash.gte(0)) return cash.times(0);
  const loan = cash.neg();
  return loan
    .times(fundingRate(loan, benchmark, tiers))
    .times(days)
    .div(MONEY_YEAR);
}

/** The days after `from` up to `to` on which something happens, `to` among them, in order. */
function eventsUntil(positions: readonly Position<Exact>[], from: number, to: number): number[] {
  const days = new Set<number>(to > from ? [to] : []);
  const { year, month } = civilDate(from);
  for (let k = 1; ; k++) {
    const first = serialOf(year, month + k, 1);
    if (first > to) break;
    days.add(first);
  }
  for (const { maturity } of positions) {
    for (const date of couponDatesIn(maturity, from, to)) days.add(date);
  }
  return [...days].sort((a, b) => a - b);
}

/** Coupon dates after `from` up to `to`, the maturity included. */
function couponDatesIn(maturity: number, from: number, to: number): number[] {
  const dates: number[] = [];
  for (let k = 0; ; k++) {
    const date = couponDate(maturity, COUPONS_A_YEAR, k);
    if (date <= from) return dates;
    if (date <= to) dates.push(date);
  }
}

function paidOn(positions: readonly Position<Exact>[], day: number, zero: Exact) {
  let coupons = zero;
  let redemptions = zero;
  for (const { face, coupon, maturity } of positions) {
    if (maturity < day || !couponDatesIn(maturity, day - 1, day).includes(day)) continue;
    coupons = coupons.plus(face.times(coupon).div(COUPONS_A_YEAR));
    if (maturity === day) redemptions = redemptions.plus(face);
  }
  return { coupons, redemptions };
}

/** The day that lies whole months after the statement; the end of a month is not kept. */
export const monthsLater = (settlement: number, months: number): number =>
  addMonths(settlement, months);
