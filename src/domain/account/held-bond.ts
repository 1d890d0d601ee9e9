import type { Num } from "../../numbers/arithmetic";
import type { Step } from "../../numbers/steps";
import { yearsToMaturity } from "../bond/dates";
import { accruedInterest, bondPrice, type Bond } from "../bond/price";
import { bondYield } from "../bond/yield";
import { maintenanceRate } from "../maintenance";

/** Notes and bonds of the U.S. Treasury pay twice a year; bills and STRIPS are reckoned so too. */
export const COUPONS_A_YEAR = 2;
const PER_FACE = 100;

/**
 * A bond as it is between two dates (Excel serials; a time of day counts for nothing).
 * @throws Refusal VALUE where it has matured
 */
export const bondBetween = <N extends Num<N>>(
  settlement: number,
  maturity: number,
  coupon: N,
  freq: N,
): Bond<N> => ({
  years: yearsToMaturity(
    freq.times(0).plus(1),
    Math.floor(settlement),
    Math.floor(maturity),
    freq.toNumber(),
  ),
  coupon,
  freq,
});

/** A bond that a position holds. */
export const bondHeld = <N extends Num<N>>({ years, coupon }: Omit<Bond<N>, "freq">): Bond<N> => ({
  years,
  coupon,
  freq: years.times(0).plus(COUPONS_A_YEAR),
});

/**
 * The street yield of a clean price per 100: BONDYIELD(price + ACCRUED(τ), τ).
 * @throws Refusal NA where no yield has that price
 */
export const cleanYield = <N extends Num<N>>(price: N, bond: Bond<N>): N =>
  bondYield(price.plus(accruedInterest(bond)), bond);

/** The clean price per 100 at a yield: BONDPRICE(yield, τ) − ACCRUED(τ). */
export const cleanPrice = <N extends Num<N>>(yld: N, bond: Bond<N>): N =>
  bondPrice(yld, bond).minus(accruedInterest(bond));

/** A broker's maintenance margin: a rate by years, and what it asks of zeros. */
export interface MarginRules<N> {
  readonly steps: readonly Step<N>[];
  /** "principal": 3% of face, whatever the price; "larger": that, or the rate's where it is more. */
  readonly zeros: "principal" | "larger";
}

/** From so many years on a bond without coupons is charged so many per cent of its principal. */
export const LONG_ZERO_YEARS = 5;
export const OF_PRINCIPAL = 3;

/**
 * Maintenance in money: the rate for the years left on face·price/100, and for a zero of five years or
 * more 3% of its principal. `price` is clean.
 * @throws Refusal NA where the schedule starts above `years`
 */
export function requiring<N extends Num<N>>(
  face: N,
  coupon: N,
  years: N,
  { steps, zeros }: MarginRules<N>,
): (price: N) => N {
  const isLongZero = coupon.lte(0) && years.gte(LONG_ZERO_YEARS);
  const ofPrincipal = isLongZero ? face.times(OF_PRINCIPAL).div(PER_FACE) : undefined;
  if (ofPrincipal && zeros === "principal") return () => ofPrincipal;
  const ofFace = maintenanceRate(years, steps).times(face);
  return (price) => {
    const byRate = ofFace.times(price).div(PER_FACE);
    return ofPrincipal?.gt(byRate) ? ofPrincipal : byRate;
  };
}

/**
 * A curve between its points: linear from one to the next, flat beyond the first and the last.
 * @param points ascending in years; `rate` is what holds there (bp, or a weight)
 */
export function onCurve<N extends Num<N>>(years: N, points: readonly Step<N>[]): N {
  const above = points.findIndex(({ from }) => years.lt(from));
  if (above < 0) return points.at(-1)!.rate;
  const right = points[above]!;
  const left = points[above - 1];
  if (left === undefined) return right.rate;
  const way = years.minus(left.from).div(right.from.minus(left.from));
  return left.rate.plus(right.rate.minus(left.rate).times(way));
}
