import type { Exact, Num } from "../../numbers/arithmetic";
import { addMonths, civilDate, serialOf } from "../../numbers/calendar";
import type { Step } from "../../numbers/steps";
import { couponDate } from "../bond/dates";
import { MONEY_YEAR } from "../day-count";
import { fundingRate } from "../funding";
import type { Account } from "./account";
import { COUPONS_A_YEAR } from "./held-bond";

/** What a loan costs: the benchmark, and the spreads over it by slice. */
export interface Funding<N = Exact> {
  readonly benchmark: N;
  readonly tiers: readonly Step<N>[];
}

/** The cash account on a later day. */
export interface CashOn<N = Exact> {
  /** Balance without the interest that is owed and not posted yet; below 0 it is the loan. */
  readonly cash: N;
  readonly owed: N;
  readonly coupons: N;
  readonly redemptions: N;
  /** All interest since the statement, posted or owed. */
  readonly interest: N;
}

/**
 * The cash account carried from the statement to the day `on`. Interest on the loan runs daily, simple,
 * on actual/360, and is posted on the 1st of each month; coupons and redemptions come in on their own
 * day, holiday or not. On one day interest comes first, then coupons, then the posting. Idle cash earns
 * nothing. (Interactive Brokers posts on the third business day; the difference is two days' interest on
 * a month's interest, next to nothing.)
 */
export function cashOn<N extends Num<N>>(
  account: Account<N>,
  on: number,
  funding: Funding<N>,
): CashOn<N> {
  let state = cashOfStatement(account);
  let day = account.settlement;
  for (const event of eventsUntil(account, on)) {
    state = advance(state, day, event, funding);
    day = event.day;
  }
  return state;
}

/** The cash account on the day of the statement and on each day up to `last`, as {@link cashOn} has it. */
export function* cashByDay(account: Account, last: number, funding: Funding): Generator<CashOn> {
  let state = cashOfStatement(account);
  let day = account.settlement;
  yield state;
  for (const event of eventsUntil(account, last)) {
    for (let between = day + 1; between < event.day; between++) {
      yield advance(state, day, { day: between, ...nothingPaid(state.cash) }, funding);
    }
    state = advance(state, day, event, funding);
    day = event.day;
    yield state;
  }
}

function cashOfStatement<N extends Num<N>>({ cash }: Account<N>): CashOn<N> {
  const zero = cash.times(0);
  return { cash, owed: zero, coupons: zero, redemptions: zero, interest: zero };
}

/** A day on which something happens, and what the positions pay on it. */
interface Event<N> {
  readonly day: number;
  readonly coupons: N;
  readonly redemptions: N;
}

/** From one day to a later one with nothing happening in between. */
function advance<N extends Num<N>>(
  before: CashOn<N>,
  from: number,
  { day, coupons, redemptions }: Event<N>,
  funding: Funding<N>,
): CashOn<N> {
  const charged = interestFor(before.cash, day - from, funding);
  const owed = before.owed.plus(charged);
  const cash = before.cash.plus(coupons).plus(redemptions);
  const isPosted = civilDate(day).day === 1;
  return {
    cash: isPosted ? cash.minus(owed) : cash,
    owed: isPosted ? owed.times(0) : owed,
    coupons: before.coupons.plus(coupons),
    redemptions: before.redemptions.plus(redemptions),
    interest: before.interest.plus(charged),
  };
}

/** Interest for so many days on a balance that is a loan. */
function interestFor<N extends Num<N>>(cash: N, days: number, { benchmark, tiers }: Funding<N>): N {
  if (cash.gte(0)) return cash.times(0);
  const loan = cash.neg();
  return loan
    .times(fundingRate(loan, benchmark, tiers))
    .times(days)
    .div(MONEY_YEAR);
}

/** What happens after the statement up to the day `to`, that day among them, in order. */
function eventsUntil<N extends Num<N>>(
  { positions, settlement, cash }: Account<N>,
  to: number,
): Event<N>[] {
  const events = new Map<number, Event<N>>();
  const add = (day: number, paid = nothingPaid(cash)) => {
    const known = events.get(day) ?? nothingPaid(cash);
    events.set(day, {
      day,
      coupons: known.coupons.plus(paid.coupons),
      redemptions: known.redemptions.plus(paid.redemptions),
    });
  };
  if (to > settlement) add(to);
  const { year, month } = civilDate(settlement);
  for (let k = 1, first = 0; (first = serialOf(year, month + k, 1)) <= to; k++) add(first);
  for (const { face, coupon, maturity } of positions) {
    const coupons = face.times(coupon).div(COUPONS_A_YEAR);
    for (const date of couponDatesIn(maturity, settlement, to)) {
      add(date, { coupons, redemptions: date === maturity ? face : face.times(0) });
    }
  }
  return [...events.values()].sort((a, b) => a.day - b.day);
}

const nothingPaid = <N extends Num<N>>(like: N) => ({
  coupons: like.times(0),
  redemptions: like.times(0),
});

/** Coupon dates after `from` up to `to`, the maturity included. */
function couponDatesIn(maturity: number, from: number, to: number): number[] {
  const dates: number[] = [];
  for (let k = 0; ; k++) {
    const date = couponDate(maturity, COUPONS_A_YEAR, k);
    if (date <= from) return dates;
    if (date <= to) dates.push(date);
  }
}

/** The day that lies whole months after the statement; the end of a month is not kept. */
export const monthsLater = (settlement: number, months: number): number =>
  addMonths(settlement, months);
