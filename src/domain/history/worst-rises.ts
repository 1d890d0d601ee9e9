import type { Exact } from "../../numbers/arithmetic";
import worst from "../data/worst-rises.json";
import { nearestTenor } from "./nearest-tenor";

/** A largest rise; dates are ISO: the first close, and the close up to which the yield rose. */
export interface Rise {
  readonly bp: number;
  readonly from: string;
  readonly to: string;
}

/** The largest rises over windows of `days` published observations. */
export interface WorstRise {
  readonly days: number;
  /** From the first close of a window to its last… */
  readonly ended: Rise;
  /** …and to the highest later one. */
  readonly touched: Rise;
}

/** The dates that the largest rises come from, and the rises themselves, shortest window first. */
export interface WorstRises {
  readonly first: string;
  readonly last: string;
  readonly windows: readonly WorstRise[];
}

/** A tenor's largest rises; made by scripts/history-counts.js. */
export interface TenorWorst {
  readonly tenor: number;
  readonly series: string;
  /** What no window includes: days that are faults of the series itself, and years without a yield. */
  readonly leftOut: readonly { readonly from: string; readonly to: string; readonly why: string }[];
  /** Of the years whose windows are counted. */
  readonly sample: WorstRises;
  /** Of all that was ever published: since 1962, 30 years since 1977. */
  readonly record: WorstRises;
}

export const WORST_RISES: readonly TenorWorst[] = worst.tenors;

/** The largest rises of the tenor that is nearest to `years` to maturity. */
export function worstRises(years: Exact): TenorWorst {
  const tenor = nearestTenor(years);
  return WORST_RISES.find((one) => one.tenor === tenor)!;
}
