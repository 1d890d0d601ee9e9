import type { Exact } from "../../numbers/arithmetic";
import { fromBp } from "../../numbers/units";
import { bondConvexity, modifiedDuration } from "../bond/risk";
import type { Account } from "./account";
import { COUPONS_A_YEAR, requirement, type MarginRules } from "./held-bond";
import { accruedOf, atPrice, standingOn } from "./standing";

/** What a position is worth and what moves it; money in the unit of the face. */
export interface HoldingRow {
  readonly value: Exact;
  readonly accrued: Exact;
  readonly full: Exact;
  readonly yld: Exact;
  readonly years: Exact;
  readonly duration: Exact;
  readonly convexity: Exact;
  readonly perBp: Exact;
  /** Requirement ÷ value. */
  readonly maintenance: Exact;
  readonly requirement: Exact;
}

/** The positions of an account on the day of its statement, in their order. */
export function holdingRows(account: Account, margin: MarginRules<Exact>): HoldingRow[] {
  const { live } = standingOn(account, { on: account.settlement });
  return live.map((position, i) => {
    const { face, coupon, years, yld } = position;
    const { price } = account.holdings[i]!;
    const bond = { years, coupon, freq: years.times(0).plus(COUPONS_A_YEAR) };
    const value = atPrice(face, price);
    const accrued = accruedOf(position);
    const full = value.plus(accrued);
    const duration = modifiedDuration(yld, bond);
    const required = requirement(face, price, coupon, years, margin);
    return {
      value,
      accrued,
      full,
      yld,
      years,
      duration,
      convexity: bondConvexity(yld, bond),
      perBp: fromBp(full.times(duration)),
      maintenance: required.div(value),
      requirement: required,
    };
  });
}
