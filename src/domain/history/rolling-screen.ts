import { couponPeriod, type CouponPeriod } from "../bond/dates";
import { Float } from "../../numbers/float";
import { CALENDAR_YEAR, MONEY_YEAR } from "../day-count";
import { FREQ, maturityOf, type MarketDay } from "./bond-path";
import type { Step } from "../../numbers/steps";

/**
 * The walk of `replay` in plain doubles, for all leverages at once: they share the bond's prices, which
 * is where the time goes. A year of it is some 250 steps of a dozen roundings each, which leave an
 * error below 10⁻¹² of the position; what comes within `DOUBT` of a threshold is not decided here.
 */
const DOUBT = 1e-9;

/** How a start ended. A position that is wiped out was called. */
export interface Outcome {
  readonly called: boolean;
  readonly withStop: "called" | "stopped" | "open";
}

export interface ScreenTerms {
  readonly leverages: readonly number[];
  readonly years: number;
  readonly margin: number | readonly Step<number>[];
  readonly friction: number;
  /** The leverage that a position is sold back to; undefined to let it rise. */
  readonly maxlev?: number | undefined;
  /** Whether the close of a day is at or above the stop of a position bought on the day `start`. */
  readonly stopped: (at: number, start: number) => boolean;
}

/** How the position of each leverage ends within `length` observations of the start. */
export function screenYear(
  days: readonly MarketDay<number>[],
  start: number,
  length: number,
  terms: ScreenTerms,
): (Outcome | "doubtful")[] {
  const first = days[start]!;
  const maturity = maturityOf(first.date, new Float(terms.years));
  const coupon = Math.max(first.yld, 0);
  const accounts = terms.leverages.map((leverage) => new Account(leverage, terms));
  let period: CouponPeriod | undefined;
  let bought = 0;
  for (let at = start; at <= start + length; at++) {
    const day = days[at]!;
    const before = days[at - 1]!;
    if (day.date >= maturity || accounts.every(({ isDecided }) => isDecided)) break;
    const now: CouponPeriod =
      period !== undefined && day.date < period.end
        ? period
        : couponPeriod(day.date, maturity, FREQ);
    const payments = at === start ? 0 : period!.count - now.count;
    period = now;
    const part = (now.end - day.date) / (now.end - now.start);
    const accrued = (100 * coupon * (1 - part)) / FREQ;
    const clean = priceOf(day.yld, coupon, now.count, part) - accrued;
    if (at === start) bought = clean;
    const margin = marginOf(terms.margin, (now.count - 1 + part) / FREQ, part);
    for (const account of accounts) {
      if (account.isDecided) continue;
      if (at > start) {
        account.carryOn(
          day.date - before.date,
          before.fund,
          (((coupon * 100) / FREQ) * payments) / bought,
        );
      }
      account.close(clean / bought, accrued / bought, margin, terms.stopped(at, start));
    }
  }
  return accounts.map((account) => account.outcome);
}

/** A position bought at `leverage` times an equity of 1, and its debt. */
class Account {
  isDecided = false;
  /** The position at the price of the first day, in units of the start's equity. */
  private held: number;
  private debt: number;
  private isDoubtful = false;
  private isCalled = false;
  private withStop: Outcome["withStop"] = "open";

  constructor(
    private readonly leverage: number,
    private readonly terms: Pick<ScreenTerms, "friction" | "maxlev">,
  ) {
    this.held = leverage;
    this.debt = leverage - 1;
  }

  /** `paid`: coupons per unit of the clean price of the first day. */
  carryOn(passed: number, fund: number, paid: number): void {
    const interest = (Math.max(this.debt, 0) * fund * passed) / MONEY_YEAR;
    const cost = (this.leverage * this.terms.friction * passed) / CALENDAR_YEAR;
    this.debt += interest + cost - this.held * paid;
  }

  /**
   * `clean` and `accrued` per unit of the clean price of the first day. A call comes before the stop of
   * the same close, and a sale down to the cap after both.
   */
  close(clean: number, accrued: number, margin: number | undefined, isStopped: boolean): void {
    const value = this.held * clean;
    const excess = value - this.debt - (margin ?? 0) * value;
    if (margin === undefined || Math.abs(excess) <= DOUBT * (value + Math.abs(this.debt))) {
      this.isDoubtful = this.isDecided = true;
    } else if (excess < 0) {
      this.isCalled = this.isDecided = true;
      if (this.withStop === "open") this.withStop = "called";
    } else if (isStopped && this.withStop === "open") {
      this.withStop = "stopped";
    }
    this.sellBack(value, this.held * accrued);
  }

  /** Exactly at the cap nothing is sold, so that no noise decides here. */
  private sellBack(value: number, accrued: number): void {
    const { maxlev } = this.terms;
    const equity = value - this.debt;
    if (maxlev === undefined || equity <= 0 || value <= maxlev * equity) return;
    const part = (value - maxlev * equity) / (value + maxlev * accrued);
    this.held -= this.held * part;
    this.debt -= (value + accrued) * part;
  }

  get outcome(): Outcome | "doubtful" {
    return this.isDoubtful ? "doubtful" : { called: this.isCalled, withStop: this.withStop };
  }
}

/** Full price per 100, as `bondPrice` has it. `part`: how much of the coupon period is still to come. */
function priceOf(yld: number, coupon: number, count: number, part: number): number {
  const v = 1 / (1 + yld / FREQ);
  let sum = 0;
  let power = 1;
  for (let bit = 1 << (31 - Math.clz32(count)); bit > 0; bit >>= 1) {
    sum += sum * power;
    power *= power;
    if ((count & bit) !== 0) {
      sum += power;
      power *= v;
    }
  }
  // Here sum = 1 + v + … + v^(count−1) and power = v^count, both as of the next coupon's day.
  const payment = (100 * coupon) / FREQ;
  return Math.exp(-part * Math.log1p(yld / FREQ)) * (payment * sum + (100 * power) / v);
}

/** The maintenance rate; undefined where doubles can't tell on which side of a bound the years are. */
function marginOf(
  margin: number | readonly Step<number>[],
  yearsLeft: number,
  part: number,
): number | undefined {
  if (typeof margin === "number") return margin;
  let rate: number | undefined;
  for (const step of margin) {
    const apart = yearsLeft - step.from;
    // On a coupon's day the years are halves, which doubles hold exactly.
    if (Math.abs(apart) < DOUBT && !(apart === 0 && part === 1)) return undefined;
    if (apart >= 0) rate = step.rate;
  }
  return rate;
}
