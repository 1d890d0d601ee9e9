import type { Account } from "./account";
import { agedBond, type AgedBond } from "./aged-bond";
import type { MarginRules } from "./held-bond";
import type { Exact } from "../../numbers/arithmetic";

/** Yields of the market at closes, oldest first: a column a tenor, in fractions. */
export interface MarketHistory {
  readonly dates: readonly number[];
  readonly tenors: readonly number[];
  readonly yields: readonly (readonly number[])[];
}

/**
 * Today's positions under the changes of yields from every past day on, in doubles: each bond's own
 * yield plus what the market's did, linear between tenors at its years left.
 */
export class RevaluedWindows {
  readonly starts: number;
  /** Calendar days of the longest window. */
  readonly longest: number = 0;
  /** By start and close: value (with accrued where it counts) less requirement. */
  readonly net: Float64Array;
  /** The positions by calendar days from now, ready to be priced. */
  private readonly aged: (readonly AgedBond[])[] = [];

  constructor(
    private readonly account: Account,
    private readonly market: MarketHistory,
    private readonly days: number,
    private readonly rules: { readonly margin: MarginRules<Exact>; readonly counted: boolean },
  ) {
    this.starts = Math.max(0, market.dates.length - days);
    this.net = new Float64Array(this.starts * days);
    for (let start = 0; start < this.starts; start++) {
      this.longest = Math.max(this.longest, this.later(start, days));
    }
  }

  /** Calendar days from a start to one of its closes. */
  later(start: number, day: number): number {
    return this.market.dates[start + day]! - this.market.dates[start]!;
  }

  /** Computes the closes of all windows; it pauses often, and must run to its end. */
  *revalue(): Generator<void> {
    for (let later = 0; later <= this.longest; later++) {
      this.aged.push(this.bondsAfter(later));
      yield;
    }
    for (let start = 0; start < this.starts; start++) {
      for (let day = 1; day <= this.days; day++) {
        this.net[start * this.days + day - 1] = this.netOn(start, day);
      }
      yield;
    }
  }

  private netOn(start: number, day: number): number {
    const { yields } = this.market;
    const [from, to] = [yields[start]!, yields[start + day]!];
    let sum = 0;
    for (const bond of this.aged[this.later(start, day)]!) {
      const change =
        (to[bond.left]! - from[bond.left]!) * (1 - bond.way) +
        (to[bond.right]! - from[bond.right]!) * bond.way;
      sum += bond.netAt(bond.yld + change);
    }
    return sum;
  }

  private bondsAfter(later: number): readonly AgedBond[] {
    const on = this.account.settlement + later;
    return this.account.positions
      .filter(({ maturity }) => maturity > on)
      .map((position) => agedBond(position, on, this.market.tenors, this.rules));
  }
}
