import { couponPeriod, type CouponPeriod } from "../bond/dates";
import { Float } from "../../numbers/float";
import { maturityOf, type MarketDay } from "./replay";
import type { Step } from "../../numbers/steps";

/**
 * The walk of `replay` in plain doubles, for all leverages at once: they share the bond's prices, which
 * is where the time goes. A year of it is some 250 steps of a dozen roundings each, which leave an
 * error below 10⁻¹² of the position; what comes within `DOUBT` of a threshold is not decided here.
 */
const DOUBT = 1e-9;

const FREQ = 2;
const LOAN_YEAR = 360;
const CALENDAR_YEAR = 365;

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
  /** For each day, whether its close is at or above the stop. */
  readonly stopped: readonly boolean[];
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
  const accounts = terms.leverages.map((leverage) => new Account(leverage, terms.friction));
  let period: CouponPeriod | undefined;
  let startPrice = 0;
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
    const price = priceOf(day.yld, coupon, now.count, part);
    if (at === start) startPrice = price;
    const margin = marginOf(terms.margin, (now.count - 1 + part) / FREQ, part);
    for (const account of accounts) {
      if (account.isDecided) continue;
      if (at > start) {
        account.carryOn(
          day.date - before.date,
          before.fund,
          (((coupon * 100) / FREQ) * payments) / startPrice,
        );
      }
      account.close(price / startPrice, margin, terms.stopped[at]!);
    }
  }
  return accounts.map((account) => account.outcome);
}

/** A position of 1 times the equity at its start, and its debt. */
class Account {
  isDecided = false;
  private debt: number;
  private isDoubtful = false;
  private isCalled = false;
  private withStop: Outcome["withStop"] = "open";

  constructor(
    private readonly leverage: number,
    private readonly friction: number,
  ) {
    this.debt = leverage - 1;
  }

  /** `paid`: coupons per unit of the start's price. */
  carryOn(passed: number, fund: number, paid: number): void {
    const interest = (Math.max(this.debt, 0) * fund * passed) / LOAN_YEAR;
    const cost = (this.leverage * this.friction * passed) / CALENDAR_YEAR;
    this.debt += interest + cost - this.leverage * paid;
  }

  /** `ratio`: the price against the start's. A call comes before the stop of the same close. */
  close(ratio: number, margin: number | undefined, isStopped: boolean): void {
    const value = this.leverage * ratio;
    const excess = value - this.debt - (margin ?? 0) * value;
    if (margin === undefined || Math.abs(excess) <= DOUBT * (value + Math.abs(this.debt))) {
      this.isDoubtful = this.isDecided = true;
    } else if (excess < 0) {
      this.isCalled = this.isDecided = true;
      if (this.withStop === "open") this.withStop = "called";
    } else if (isStopped && this.withStop === "open") {
      this.withStop = "stopped";
    }
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
