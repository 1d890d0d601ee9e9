import { exact, type Exact } from "../../numbers/arithmetic";
import { Float } from "../../numbers/float";
import { Refusal } from "../../numbers/refusal";
import { maintenanceRate } from "../maintenance";
import { yearsToMaturity } from "../bond/dates";
import type { Position } from "./account";
import { COUPONS_A_YEAR, LONG_ZERO_YEARS, OF_PRINCIPAL, type MarginRules } from "./held-bond";

/** A position on a later day: between which tenors it lies, and what it counts for at a yield. */
export interface AgedBond {
  readonly yld: number;
  readonly left: number;
  readonly right: number;
  readonly way: number;
  readonly netAt: (yld: number) => number;
}

/** A position on the day `on`, in doubles: for walks of millions of closes, whose close calls decimals decide. */
export function agedBond(
  { face, coupon, maturity, yld }: Position<Exact>,
  on: number,
  tenors: readonly number[],
  { margin, counted }: { readonly margin: MarginRules<Exact>; readonly counted: boolean },
): AgedBond {
  const years = yearsToMaturity(new Float(1), on, maturity, COUPONS_A_YEAR).value;
  return {
    yld: yld.toNumber(),
    ...between(tenors, years),
    netAt: netOf(face.toNumber(), coupon.toNumber(), years, margin, counted),
  };
}

/** The tenors on either side of so many years, and how far these are from the one to the other. */
function between(tenors: readonly number[], years: number) {
  const above = tenors.findIndex((tenor) => years < tenor);
  if (above < 0) return { left: tenors.length - 1, right: tenors.length - 1, way: 0 };
  if (above === 0) return { left: 0, right: 0, way: 0 };
  const [left, right] = [tenors[above - 1]!, tenors[above]!];
  return { left: above - 1, right: above, way: (years - left) / (right - left) };
}

/**
 * Value (with accrued interest where it counts) less requirement, as a function of the yield: in
 * doubles, by the closed form.
 */
function netOf(
  face: number,
  coupon: number,
  years: number,
  margin: MarginRules<Exact>,
  counted: boolean,
): (yld: number) => number {
  const periods = years * COUPONS_A_YEAR;
  const count = Math.max(1, Math.ceil(periods - 1e-9));
  const first = periods - (count - 1);
  const payment = coupon / COUPONS_A_YEAR;
  const accrued = payment * Math.max(0, 1 - first);
  const isLongZero = coupon === 0 && years >= LONG_ZERO_YEARS;
  const rate = maintenanceRate(exact(years), margin.steps).toNumber();
  const ofPrincipal = isLongZero ? OF_PRINCIPAL / 100 : 0;
  return (yld) => {
    const period = yld / COUPONS_A_YEAR;
    if (!(period > -1)) throw new Refusal("VALUE", "compounding");
    const log = Math.log1p(period);
    // 1/(1 + period)^count − 1, exact for small periods too.
    const lost = Math.expm1(-count * log);
    const sum = period === 0 ? count : (-lost * (1 + period)) / period;
    const last = (1 + lost) * (1 + period);
    const clean = (payment * sum + last) * Math.exp(-first * log) - accrued;
    const byRate = rate * clean;
    const required =
      isLongZero && margin.zeros === "principal" ? ofPrincipal : Math.max(byRate, ofPrincipal);
    return face * (clean + (counted ? accrued : 0) - required);
  };
}
