import type { Num } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import { CALENDAR_YEAR, MONEY_YEAR } from "../day-count";
import { isAboveCap, isStopped } from "../rules";
import { bondPath, type BondDay, type MarketDay } from "./bond-path";

/** What the account is on its way through history. */
export interface ReplayTerms<N> {
  readonly lev: N;
  /** Maintenance rate by years to maturity. */
  readonly margin: (yearsLeft: N) => N;
  /** Stop yield; undefined to go on through it. */
  readonly stop: N | undefined;
  readonly friction: N;
  /** The leverage that the position is sold back to; undefined to let it rise. */
  readonly maxlev?: N | undefined;
  /** Accrued interest counts as equity. */
  readonly counted?: boolean;
}

/** What forty digits may leave over in a quotient: a position exactly at the cap sells nothing. */
const NOISE = 1e-30;

export type ReplayStatus = "WIPED OUT" | "MARGIN CALL" | "STOP" | "OPEN";

/** The account at a close; equity and wealth are fractions of the start's equity. */
export interface ReplayDay<N> {
  readonly date: number;
  readonly yld: N;
  /** Full price per 100. */
  readonly price: N;
  /** As the broker counts it: clean value less debt; with `counted` accrued interest, too. */
  readonly equity: N;
  /** Clean value over that equity. */
  readonly leverage: N | Refusal;
  readonly buffer: N | Refusal;
  readonly status: ReplayStatus;
  /** What is owned: clean value and accrued interest less debt. */
  readonly wealth: N;
}

/**
 * A position held through history: bought on the first day at `lev` times the equity (clean value) in a
 * par bond of that day's yield. Later closes price the ageing bond at the yield given for them. The debt
 * grows by debt·fund·days/360 + lev·friction·days/365 and falls by the coupons; idle cash earns
 * nothing. The first of WIPED OUT, MARGIN CALL and STOP at a close ends the path there; so does the
 * day before maturity, OPEN. With `maxlev` an open position above it is sold back to it at that close,
 * at no cost; its row shows it before the sale.
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
    account = soldBack(account, close, terms);
  }
  return path;
}

interface Account<N> {
  readonly day: BondDay<N>;
  /** Clean price of the first day, the unit in which all money is counted. */
  readonly bought: N;
  /** Position held as a multiple of the start's equity, at the price of the first day. */
  readonly held: N;
  /** Below 0: idle cash. */
  readonly debt: N;
}

const cleanPrice = <N extends Num<N>>({ price, accrued }: BondDay<N>): N => price.minus(accrued);

/** Money of a price or payment per 100 of face. */
const moneyOf = <N extends Num<N>>({ held, bought }: Account<N>, price: N): N =>
  held.times(price.div(bought));

/** Equity starts at 1 as the broker counts it: where accrued interest counts, the loan pays for it. */
function opened<N extends Num<N>>(
  day: BondDay<N>,
  { lev, counted = false }: ReplayTerms<N>,
): Account<N> {
  const account = { day, bought: cleanPrice(day), held: lev, debt: lev.minus(1) };
  if (!counted) return account;
  return { ...account, debt: account.debt.plus(moneyOf(account, day.accrued)) };
}

function carriedOn<N extends Num<N>>(
  account: Account<N>,
  day: BondDay<N>,
  { lev, friction }: ReplayTerms<N>,
): Account<N> {
  const { day: before, debt } = account;
  const passed = day.date - before.date;
  const interest = debt.gt(0)
    ? debt.times(before.fund).times(passed).div(MONEY_YEAR)
    : debt.times(0);
  const cost = lev.times(friction).times(passed).div(CALENDAR_YEAR);
  const coupons = moneyOf(account, day.paid);
  return { ...account, day, debt: debt.plus(interest).plus(cost).minus(coupons) };
}

function atClose<N extends Num<N>>(
  account: Account<N>,
  { margin, stop, counted = false }: ReplayTerms<N>,
): ReplayDay<N> {
  const { day, debt } = account;
  const { date, yld, price, yearsLeft } = day;
  const value = moneyOf(account, cleanPrice(day));
  const clean = value.minus(debt);
  const wealth = clean.plus(moneyOf(account, day.accrued));
  const equity = counted ? wealth : clean;
  const shown = { date, yld, price, equity, wealth };
  if (equity.lte(0)) {
    const gone = new Refusal("NA", "nothingLeft");
    return { ...shown, leverage: gone, buffer: gone, status: "WIPED OUT" };
  }
  const buffer = equity.div(value).minus(margin(yearsLeft));
  const stopped = stop !== undefined && isStopped(yld, stop);
  const status = buffer.lt(0) ? "MARGIN CALL" : stopped ? "STOP" : "OPEN";
  return { ...shown, leverage: value.div(equity), buffer, status };
}

/**
 * The account after it sold down to the cap, at full prices that repay debt: what is sold of accrued
 * interest becomes cash that counts.
 */
function soldBack<N extends Num<N>>(
  account: Account<N>,
  { equity, leverage }: ReplayDay<N>,
  { maxlev, counted = false }: ReplayTerms<N>,
): Account<N> {
  if (maxlev === undefined || leverage instanceof Refusal) return account;
  if (!isAboveCap(leverage, maxlev.plus(NOISE))) return account;
  const { day, held, debt } = account;
  const value = moneyOf(account, cleanPrice(day));
  const gained = counted ? value.times(0) : maxlev.times(moneyOf(account, day.accrued));
  const part = value.minus(maxlev.times(equity)).div(value.plus(gained));
  return {
    ...account,
    held: held.minus(held.times(part)),
    debt: debt.minus(moneyOf(account, day.price).times(part)),
  };
}
