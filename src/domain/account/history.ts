import { exact, type Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import type { Account } from "./account";
import { cashByDay, type Funding } from "./cash";
import { onCurve, type MarginRules } from "./held-bond";
import { RevaluedWindows, type MarketHistory } from "./revalued-windows";
import { counting, standingOn, type Live } from "./standing";

/** How an account would have fared from every past day on, at one leverage. */
export interface HistoryRow {
  readonly leverage: Exact;
  readonly starts: number;
  /** Starts from which the excess fell below 0 at some close within the window. */
  readonly called: number;
  /** Calls whose stretches from start to call do not overlap: how often a call really happened. */
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
/** The largest leverage is looked for up to here, in steps of a thousandth. */
const HIGHEST = 1000;
const STEPS_PER_UNIT = 1000;

/**
 * Today's account under the changes of yields from every past day on: bonds age, coupons come in,
 * interest is paid. Closes only. Leverages scale all positions and leave the equity as it is.
 */
export class AccountHistory {
  private readonly windows: RevaluedWindows;
  private readonly equity: Exact;
  private readonly value: Exact;

  /** @throws Refusal NA where the history has no window, and where the account has no equity */
  constructor(
    private readonly account: Account,
    private readonly market: MarketHistory,
    private readonly request: HistoryRequest,
  ) {
    const { days } = request;
    this.windows = new RevaluedWindows(account, market, days, request);
    if (this.windows.starts === 0) {
      throw new Refusal("NA", "tooFewObservations", {
        needed: days + 1,
        got: market.dates.length,
      });
    }
    const today = standingOn(account, { on: account.settlement });
    const now = counting(today, request)(exact(0));
    if (now.equity.lte(0)) throw new Refusal("NA", "nothingLeft");
    this.equity = now.equity;
    this.value = now.value;
  }

  /** Computes all windows. It has to run to its end before anything is asked; it pauses on the way. */
  revalue(): Generator<void> {
    return this.windows.revalue();
  }

  /** What became of the account at a leverage. */
  at(leverage: Exact): HistoryRow {
    const scaled = this.scaled(leverage);
    let [called, episodes, free] = [0, 0, 0];
    let [worst, worstStart] = [Infinity, 0];
    for (let start = 0; start < this.windows.starts; start++) {
      let callDay = 0;
      for (let day = 1; day <= this.request.days; day++) {
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
      starts: this.windows.starts,
      called,
      episodes,
      worst: worst / this.equity.toNumber(),
      worstStart: this.market.dates[worstStart]!,
    };
  }

  /**
   * The largest leverage, rounded down to a thousandth, at which no start was called; it pauses between
   * its trials. A refusal where there is none, or where no leverage was called.
   */
  *most(): Generator<void, Exact | Refusal> {
    const at = (step: number) => exact(step / STEPS_PER_UNIT);
    let [safe, called] = [STEPS_PER_UNIT, HIGHEST * STEPS_PER_UNIT];
    if (this.isCalled(at(safe))) return new Refusal("NA", "alwaysCalled");
    if (!this.isCalled(at(called))) return new Refusal("NA", "neverCalled", { highest: HIGHEST });
    while (called - safe > 1) {
      yield;
      const middle = Math.floor((safe + called) / 2);
      if (this.isCalled(at(middle))) called = middle;
      else safe = middle;
    }
    return at(safe);
  }

  private isCalled(leverage: Exact): boolean {
    const scaled = this.scaled(leverage);
    for (let start = 0; start < this.windows.starts; start++) {
      for (let day = 1; day <= this.request.days; day++) {
        if (this.isBelow(scaled, start, day, this.excess(scaled, start, day))) return true;
      }
    }
    return false;
  }

  private excess({ times, balances }: Scaled, start: number, day: number): number {
    const net = this.windows.net[start * this.request.days + day - 1]!;
    return times * net + balances[this.windows.later(start, day)]!;
  }

  private isBelow(scaled: Scaled, start: number, day: number, excess: number): boolean {
    if (Math.abs(excess) >= UNDECIDED * scaled.value) return excess < 0;
    return this.excessInDecimals(scaled.account, start, day).lt(0);
  }

  /** The account with its positions scaled to a leverage, and its cash by calendar days from now. */
  private scaled(leverage: Exact): Scaled {
    const value = leverage.times(this.equity);
    const times = value.div(this.value);
    const account = {
      ...this.account,
      positions: this.account.positions.map((position) => ({
        ...position,
        face: position.face.times(times),
      })),
      cash: this.equity.minus(value),
    };
    const last = account.settlement + this.windows.longest;
    const balances = [...cashByDay(account, last, this.request.funding)].map(({ cash, owed }) =>
      cash.minus(owed).toNumber(),
    );
    return { times: times.toNumber(), value: value.toNumber(), account, balances };
  }

  private excessInDecimals(account: Account, start: number, day: number): Exact {
    const { yields, tenors } = this.market;
    const { funding } = this.request;
    const on = account.settlement + this.windows.later(start, day);
    const standing = standingOn(account, { on, funding });
    const changes = tenors.map((tenor, t) => ({
      from: exact(tenor),
      rate: exact(yields[start + day]![t]!).minus(exact(yields[start]![t]!)),
    }));
    const live = standing.live.map((position: Live<Exact>) => ({
      ...position,
      yld: position.yld.plus(onCurve(position.years, changes)),
    }));
    return counting({ ...standing, live }, this.request)(exact(0)).excess;
  }
}

/** The account at a leverage; its balances are cash less interest owed, by calendar days from now. */
interface Scaled {
  readonly times: number;
  readonly value: number;
  readonly account: Account;
  readonly balances: readonly number[];
}
