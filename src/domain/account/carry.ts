import type { Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import type { Step } from "../../numbers/steps";
import { toBp } from "../../numbers/units";
import { modifiedDuration } from "../bond/risk";
import { overYear } from "../day-count";
import { fundingRate } from "../funding";
import type { Account } from "./account";
import type { Funding } from "./cash";
import { bondHeld } from "./held-bond";
import { accruedOf, atPrice, repricing, standingOn, type Live } from "./standing";

/** What the account earns and pays in a year, in money, and as parts of its equity. */
export interface AccountCarry {
  /** What the positions earn at their yields, the pull to par included. */
  readonly income: Exact;
  readonly coupons: Exact;
  readonly loan: Exact;
  /** The blended rate of the loan, as quoted on actual/360. */
  readonly rate: Exact;
  readonly interest: Exact;
  readonly friction: Exact;
  /** income − interest − friction. */
  readonly carry: Exact;
  readonly carryOnEquity: Exact;
  /**
   * coupons − interest: what arrives. With low coupons it may be negative where the carry is positive.
   */
  readonly cashCarry: Exact;
  readonly cashOnEquity: Exact;
  /** The parallel rise, in bp, that eats a year's carry. */
  readonly breakEven: Exact;
}

/** @throws Refusal NA where the account has no equity to earn on */
export function accountCarry(account: Account, funding: Funding, friction: Exact): AccountCarry {
  const zero = account.cash.times(0);
  const { live } = standingOn(account, { on: account.settlement });
  const sum = (of: (position: Live<Exact>) => Exact) =>
    live.reduce((total, position) => total.plus(of(position)), zero);
  const full = sum(fullValueOf);
  const income = sum((position) => fullValueOf(position).times(position.yld));
  const coupons = sum(({ face, coupon }) => face.times(coupon));
  const loan = account.cash.lt(0) ? account.cash.neg() : zero;
  const rate = fundingRate(loan, funding.benchmark, funding.tiers);
  const interest = loan.times(overYear(rate));
  const cost = friction.times(full);
  const carry = income.minus(interest).minus(cost);
  const cashCarry = coupons.minus(interest);
  const equity = full.minus(sum(accruedOf)).plus(account.cash);
  if (equity.lte(0)) throw new Refusal("NA", "nothingLeft");
  return {
    income,
    coupons,
    loan,
    rate,
    interest,
    friction: cost,
    carry,
    carryOnEquity: carry.div(equity),
    cashCarry,
    cashOnEquity: cashCarry.div(equity),
    breakEven: toBp(
      carry.div(sum((position) => fullValueOf(position).times(durationOf(position)))),
    ),
  };
}

/** What a position is worth with its accrued interest, at its own yield. */
export function fullValueOf(position: Live<Exact>): Exact {
  const price = repricing(position)(position.yld.times(0));
  return atPrice(position.face, price).plus(accruedOf(position));
}

const durationOf = (position: Live<Exact>): Exact =>
  modifiedDuration(position.yld, bondHeld(position));

/** The rate of the slice in which the loan's last dollar lies, as quoted: what selling saves. */
export function marginalRate(cash: Exact, { benchmark, tiers }: Funding): Exact {
  if (cash.gte(0)) return cash.times(0);
  const base = benchmark.gt(0) ? benchmark : benchmark.times(0);
  const slice = tiers.filter(({ from }: Step<Exact>) => from.lt(cash.neg())).at(-1)!;
  return base.plus(slice.rate);
}
