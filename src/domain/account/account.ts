import type { Exact, Num } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import { bondBetween, cleanYield, COUPONS_A_YEAR } from "./held-bond";

/** Positions that one account may have. */
export const MOST_POSITIONS = 500;

/** A position as a statement has it: face, clean price per 100, coupon a year, maturity as a serial. */
export interface Holding<N = Exact> {
  readonly face: N;
  readonly price: N;
  readonly coupon: N;
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
  /** Years to maturity on that day. */
  readonly years: N;
  readonly yld: N;
}

/** Statement of an account: prices and cash of one day. Cash below 0 is the loan. */
export interface Statement<N = Exact> {
  readonly holdings: readonly Holding<N>[];
  readonly settlement: number;
  readonly cash: N;
}

/** An account with the yields that its prices mean. */
export interface Account<N = Exact> extends Statement<N> {
  readonly positions: readonly Position<N>[];
}

/** An account in another kind of number, whose yields are worked out in it. @throws Refusal as {@link positionsOn} */
export function accountAs<N extends Num<N>>(
  { holdings, settlement, cash }: Statement,
  as: (n: Exact) => N,
): Account<N> {
  const own = holdings.map((holding) => ({
    ...holding,
    face: as(holding.face),
    price: as(holding.price),
    coupon: as(holding.coupon),
  }));
  return { holdings: own, positions: positionsOn(settlement, own), settlement, cash: as(cash) };
}

/**
 * A coupon of 0 at a yield below this, with more than a year left, is no bill or STRIPS: its coupon is
 * missing.
 */
const LOWEST_ZERO_YIELD = 0.0025;
/**
 * Nor is a zero whose yield is this far from that of the next coupon bond, if that one lies this near in
 * years.
 */
const FARTHEST_ZERO_YIELD = 0.015;
const NEIGHBOUR_YEARS = 5;

/**
 * The yields of all positions on the day of the statement.
 * @throws Refusal VALUE for a position that has matured, and for a coupon of 0 at the price of a bond
 * that pays one: older Excels hand an empty cell over as 0. NA where no yield has the price.
 */
export function positionsOn<N extends Num<N>>(
  settlement: number,
  holdings: readonly Holding<N>[],
): Position<N>[] {
  const positions = holdings.map(({ face, price, coupon, maturity, row }) => {
    if (maturity <= settlement) throw new Refusal("VALUE", "rowMatured", { row });
    const freq = price.times(0).plus(COUPONS_A_YEAR);
    const bond = bondBetween(settlement, maturity, coupon, freq);
    return { face, coupon, maturity, price, years: bond.years, yld: cleanYield(price, bond) };
  });
  refuseForgottenCoupons(holdings, positions);
  return positions;
}

function refuseForgottenCoupons<N extends Num<N>>(
  holdings: readonly Holding<N>[],
  positions: readonly Position<N>[],
): void {
  positions.forEach(({ coupon, years, price, yld }, i) => {
    if (coupon.gt(0) || years.lt(1)) return;
    const beside = nearestCouponBond(years, positions);
    const far = beside !== undefined && apart(yld, beside.yld).gt(FARTHEST_ZERO_YIELD);
    if (far || (years.gt(1) && yld.lt(LOWEST_ZERO_YIELD)))
      throw new Refusal("VALUE", "couponForgotten", { row: holdings[i]!.row, price });
  });
}

/** The position with a coupon that is nearest in years, where one lies within five. */
function nearestCouponBond<N extends Num<N>>(
  years: N,
  positions: readonly Position<N>[],
): Position<N> | undefined {
  const away = (position: Position<N>) => apart(position.years, years);
  return positions
    .filter((one) => one.coupon.gt(0) && away(one).lte(NEIGHBOUR_YEARS))
    .reduce<Position<N> | undefined>(
      (near, one) => (near === undefined || away(one).lt(away(near)) ? one : near),
      undefined,
    );
}

const apart = <N extends Num<N>>(a: N, b: N): N => (a.gt(b) ? a.minus(b) : b.minus(a));
