import type { Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import { yearsToMaturity } from "../bond/dates";
import { cleanYield, COUPONS_A_YEAR } from "./held-bond";

/** A position as a statement has it: face, clean price per 100, coupon a year, maturity as a serial. */
export interface Holding {
  readonly face: Exact;
  readonly price: Exact;
  readonly coupon: Exact;
  readonly maturity: number;
  /** Its row in the range it came from, counted from 1: what a refusal names. */
  readonly row: number;
}

/** A holding with the yield that its price means on the day of the statement. */
export interface Position<N> {
  readonly face: N;
  readonly coupon: N;
  readonly maturity: number;
  /** Its clean price on that day, per 100. */
  readonly price: N;
  readonly yld: N;
}

/** Statement of an account: prices and cash of one day. Cash below 0 is the loan. */
export interface Account {
  readonly holdings: readonly Holding[];
  readonly positions: readonly Position<Exact>[];
  readonly settlement: number;
  readonly cash: Exact;
}

/** Below this a bill or STRIPS with more than a year left is no zero, but a coupon that is missing. */
const LOWEST_ZERO_YIELD = 0.0025;
/** A zero this far in yield from the next coupon bond is none either; that one lies so near in years. */
const FARTHEST_ZERO_YIELD = 0.015;
const NEIGHBOUR_YEARS = 5;

/**
 * The yields of all positions on the day of the statement.
 * @throws Refusal VALUE for a position that has matured, and for a coupon of 0 at the price of a bond
 * that pays one: older Excels hand an empty cell over as 0. NA where no yield has the price.
 */
export function positionsOn(settlement: number, holdings: readonly Holding[]): Position<Exact>[] {
  const positions = holdings.map(({ face, price, coupon, maturity, row }) => {
    if (maturity <= settlement) throw new Refusal("VALUE", "rowMatured", { row });
    return {
      face,
      coupon,
      maturity,
      price,
      yld: cleanYield(price, settlement, maturity, coupon, COUPONS_A_YEAR),
    };
  });
  refuseForgottenCoupons(settlement, holdings, positions);
  return positions;
}

function refuseForgottenCoupons(
  settlement: number,
  holdings: readonly Holding[],
  positions: readonly Position<Exact>[],
): void {
  const years = holdings.map(({ coupon, maturity }) =>
    yearsToMaturity(coupon.times(0).plus(1), settlement, maturity, COUPONS_A_YEAR),
  );
  holdings.forEach(({ coupon, price, row }, i) => {
    if (!coupon.isZero() || years[i]!.lt(1)) return;
    const { yld } = positions[i]!;
    const beside = nearestCouponBond(years, holdings, i);
    const far =
      beside !== undefined && yld.minus(positions[beside]!.yld).abs().gt(FARTHEST_ZERO_YIELD);
    const low = years[i]!.gt(1) && yld.lt(LOWEST_ZERO_YIELD);
    if (low || far) {
      throw new Refusal("VALUE", "couponForgotten", { row, price });
    }
  });
}

/** The position with a coupon that is nearest in years, where one lies within five. */
function nearestCouponBond(
  years: readonly Exact[],
  holdings: readonly Holding[],
  i: number,
): number | undefined {
  const distance = (j: number) => years[j]!.minus(years[i]!).abs();
  return holdings
    .map((_, j) => j)
    .filter((j) => !holdings[j]!.coupon.isZero() && distance(j).lte(NEIGHBOUR_YEARS))
    .sort((a, b) => distance(a).cmp(distance(b)))[0];
}
