import { exact, type Exact } from "../../numbers/arithmetic";
import type { Account } from "./account";
import { agedBond, type AgedBond } from "./aged-bond";
import { cashByDay, type CashOn, type Funding } from "./cash";
import { onCurve, type MarginRules } from "./held-bond";
import { countedAfter, standingOn, type Live } from "./standing";

/** Yields of the market at closes, oldest first: a column a tenor, in fractions. */
export interface MarketHistory {
  readonly dates: readonly number[];
  readonly tenors: readonly number[];
  readonly yields: readonly (readonly number[])[];
}

/** How an account would have fared from every past day on, at one leverage. */
export interface HistoryRow {
  readonly leverage: Exact;
  readonly starts: number;
  /** Starts from which the excess fell below 0 at some close within the window. */
  readonly called: number;
  /** Calls whose stretches from start to call do not overlap: how often it really happened. */
  readonly episodes: number;
  /** The lowest excess at any close of any window, as a part of today's equity, and its start. */
  readonly worst: number;
  readonly worstStart: number;
}

export interface HistoryRequest {
  readonly days: number;
  readonly margin: MarginRules<Exact>;
  readonly funding: Funding;
  readonly counted: boolean;
}

/** Within this part of the positions' value a double does not decide whether there was a call. */
const UNDECIDED = 1e-9;
/** The most leverage is looked for up to here, in steps of a thousandth, downwards. */
const HIGHEST = 100;
const STEPS_PER_UNIT = 1000;

/**
 * Today's account under the changes of yields from every past day on: its own yields plus what the
 * market's did, linear between tenors at each bond's years left; bonds age, coupons come in, interest
 * is paid. Closes only. Leverages scale all positions and leave the equity as it is.
 */
export class AccountHistory {
  private readonly offsets = new Map<number, Day>();
  private readonly starts: number;
  /** Calendar days of the longest window. */
  private readonly longest: number = 0;
  /** By start and close: value (with accrued where it counts) less requirement, of today's positions. */
  private readonly net: Float64Array;
  private readonly equity: Exact;
  private readonly value: Exact;

  constructor(
    private readonly account: Account,
    private readonly market: MarketHistory,
    private readonly request: HistoryRequest,
  ) {
    this.starts = Math.max(0, market.dates.length - request.days);
    this.net = new Float64Array(this.starts * request.days);
    for (let start = 0; start < this.starts; start++) {
      const days = market.dates[start + request.days]! - market.dates[start]!;
      this.longest = Math.max(this.longest, days);
    }
    const today = standingOn(account, { on: account.settlement });
    const { value, equity } = countedAfter(
      today.live,
      account.cash,
      exact(0),
      request.margin,
      request.counted,
    );
    this.equity = equity;
    this.value = value;
  }

  /** Reckons the closes of all windows; it pauses after each start, and must be run to its end. */
  *revalue(): Generator<void> {
    const { days } = this.request;
    for (let start = 0; start < this.starts; start++) {
      for (let day = 1; day <= days; day++) {
        this.net[start * days + day - 1] = this.netOn(start, start + day);
      }
      yield;
    }
  }

  /** What became of the account at a leverage. */
  at(leverage: Exact): HistoryRow {
    const { days } = this.request;
    const scaled = this.scaled(leverage);
    let [called, episodes, free] = [0, 0, 0];
    let [worst, worstStart] = [Infinity, 0];
    for (let start = 0; start < this.starts; start++) {
      let callDay = 0;
      for (let day = 1; day <= days; day++) {
        const excess = this.excess(scaled, start, day);
        if (excess < worst) [worst, worstStart] = [excess, start];
        if (callDay === 0 && this.isBelow(scaled, start, day, excess)) callDay = day;
      }
      if (callDay === 0) continue;
      called++;
      if (start < free) continue;
      episodes++;
      free = start + callDay;
    }
    return {
      leverage,
      starts: this.starts,
      called,
      episodes,
      worst: worst / this.equity.toNumber(),
      worstStart: this.market.dates[worstStart]!,
    };
  }

  /** The largest leverage, to a thousandth downwards, at which no start was called. */
  most(): Exact | undefined {
    const at = (step: number) => exact(step / STEPS_PER_UNIT);
    let [safe, called] = [STEPS_PER_UNIT, HIGHEST * STEPS_PER_UNIT];
    if (this.isCalled(at(safe))) return undefined;
    while (called - safe > 1) {
      const middle = Math.floor((safe + called) / 2);
      if (this.isCalled(at(middle))) called = middle;
      else safe = middle;
    }
    return at(safe);
  }

  private isCalled(leverage: Exact): boolean {
    const { days } = this.request;
    const scaled = this.scaled(leverage);
    for (let start = 0; start < this.starts; start++) {
      for (let day = 1; day <= days; day++) {
        if (this.isBelow(scaled, start, day, this.excess(scaled, start, day))) return true;
      }
    }
    return false;
  }

  private excess({ times, balances }: Scaled, start: number, day: number): number {
    const later = this.market.dates[start + day]! - this.market.dates[start]!;
    return times * this.net[start * this.request.days + day - 1]! + balances[later]!;
  }

  private isBelow(scaled: Scaled, start: number, day: number, excess: number): boolean {
    if (Math.abs(excess) >= UNDECIDED * scaled.value) return excess < 0;
    return this.excessInDecimals(scaled.account, start, day).lt(0);
  }

  /** The account with its positions scaled to a leverage, and its cash by calendar days from now. */
  private scaled(leverage: Exact): Scaled {
    const times = leverage.times(this.equity).div(this.value);
    const account = {
      ...this.account,
      positions: this.account.positions.map((position) => ({
        ...position,
        face: position.face.times(times),
      })),
      cash: this.equity.minus(leverage.times(this.equity)),
    };
    const balances = new Float64Array(this.longest + 1);
    const states = cashByDay(account, this.request.funding);
    for (let later = 0; later <= this.longest; later++) {
      const { cash, owed } = states.next().value as CashOn;
      balances[later] = cash.minus(owed).toNumber();
    }
    return {
      times: times.toNumber(),
      value: leverage.times(this.equity).toNumber(),
      account,
      balances,
    };
  }

  private netOn(start: number, close: number): number {
    const { dates, yields } = this.market;
    const day = this.dayAfter(dates[close]! - dates[start]!);
    const [from, to] = [yields[start]!, yields[close]!];
    let sum = 0;
    for (const bond of day.bonds) {
      const change =
        (to[bond.left]! - from[bond.left]!) * (1 - bond.way) +
        (to[bond.right]! - from[bond.right]!) * bond.way;
      sum += bond.netAt(bond.yld + change);
    }
    return sum;
  }

  /** The positions so many calendar days from now, ready to be priced. */
  private dayAfter(later: number): Day {
    const found = this.offsets.get(later);
    if (found !== undefined) return found;
    const on = this.account.settlement + later;
    const bonds = this.account.positions
      .filter(({ maturity }) => maturity > on)
      .map((position) => agedBond(position, on, this.market.tenors, this.request));
    const day = { bonds };
    this.offsets.set(later, day);
    return day;
  }

  private excessInDecimals(account: Account, start: number, day: number): Exact {
    const { dates, yields, tenors } = this.market;
    const later = dates[start + day]! - dates[start]!;
    const { margin, funding, counted } = this.request;
    const standing = standingOn(account, { on: account.settlement + later, funding });
    const changes = tenors.map((tenor, t) => ({
      from: exact(tenor),
      rate: exact(yields[start + day]![t]!).minus(exact(yields[start]![t]!)),
    }));
    const live = standing.live.map((position: Live<Exact>) => ({
      ...position,
      yld: position.yld.plus(onCurve(position.years, changes)),
    }));
    const balance = standing.cash.minus(standing.owed);
    return countedAfter(live, balance, exact(0), margin, counted).excess;
  }
}

interface Scaled {
  readonly times: number;
  readonly value: number;
  readonly account: Account;
  /** Cash less interest owed, by calendar days from now. */
  readonly balances: Float64Array;
}

interface Day {
  readonly bonds: readonly AgedBond[];
}
