import type { Num } from "../../numbers/arithmetic";
import { LIMITS } from "../../numbers/limits";
import { Refusal } from "../../numbers/refusal";
import history from "../data/history.json";
import { unpack, type ChangeCounts } from "./packed";

/** How a constant-maturity Treasury yield changed over all windows of one length. */
export interface HistoryWindow {
  /** Length in published observations. */
  readonly days: number;
  /** How many windows there are; they overlap, so that far fewer are independent. */
  readonly windows: number;
  readonly nonOverlapping: number;
  /** From the first close of a window to its last one… */
  readonly ended: ChangeCounts;
  /** …and to the highest of all later ones: a stop or a margin call is touched on the way. */
  readonly touched: ChangeCounts;
}

/** A tenor's history; dates are ISO. Made by scripts/history-counts.js. */
export interface TenorHistory {
  readonly tenor: number;
  readonly first: string;
  readonly last: string;
  readonly windows: readonly HistoryWindow[];
}

export const HISTORY: readonly TenorHistory[] = history.tenors.map((tenor, i) => ({
  ...tenor,
  get windows() {
    return windowsOfTenors()[i]!;
  },
}));

let unpacked: HistoryWindow[][] | undefined;

/** Every tenor's windows, unpacked when the first of them is asked for. */
function windowsOfTenors(): HistoryWindow[][] {
  if (unpacked === undefined) {
    const next = unpack(history.counts);
    unpacked = history.tenors.map(() =>
      LIMITS.observations.oneOf.map((days) => windowOf(days, next)),
    );
  }
  return unpacked;
}

/** In a window of one day the change at its end is the highest too: it is stored once. */
function windowOf(days: number, next: () => ChangeCounts): HistoryWindow {
  const ended = next();
  const touched = days === 1 ? ended : next();
  const windows = ended.counts.reduce((sum, count) => sum + count);
  return { days, windows, nonOverlapping: Math.ceil(windows / days), ended, touched };
}

/** @throws RangeError for a tenor or a length that the tables don't hold: check them first */
export function historyWindow(tenor: number, days: number): HistoryWindow {
  const window = HISTORY.find((entry) => entry.tenor === tenor)?.windows.find(
    (entry) => entry.days === days,
  );
  if (window === undefined) throw new RangeError(`no history of ${days} days for ${tenor} years`);
  return window;
}

/**
 * The percentile of the changes over all windows, in bp, as PERCENTILE.INC: between two ranks it is
 * interpolated. `percentile` is above 0, which a blank cell may have become, to 1 (the worst rise).
 * `within` 1 takes the largest change at any close of a window instead of the change at its end.
 */
export function historyShock<N extends Num<N>>(tenor: N, days: N, percentile: N, within?: N): N {
  if (percentile.lte(0)) throw new Refusal("VALUE", "percentileZero");
  const window = historyWindow(tenor.toNumber(), days.toNumber());
  const changes = measured(window, within);
  const place = percentile.times(window.windows - 1);
  const rank = Math.floor(place.toNumber());
  const [lower, upper] = [changeOfRank(changes, rank), changeOfRank(changes, rank + 1)];
  return place
    .minus(rank)
    .times(upper - lower)
    .plus(lower);
}

/** The share of all windows in which the yield rose by at least `bp`: at their end, or `within` them. */
export function historyShare<N extends Num<N>>(tenor: N, days: N, bp: N, within?: N): N {
  const window = historyWindow(tenor.toNumber(), days.toNumber());
  const { least, counts } = measured(window, within);
  const reached = counts.filter((_, i) => bp.lte(least + i)).reduce((sum, count) => sum + count, 0);
  return bp.times(0).plus(reached).div(window.windows);
}

function measured<N extends Num<N>>({ ended, touched }: HistoryWindow, within?: N): ChangeCounts {
  return within === undefined || within.lte(0) ? ended : touched;
}

/** The change, in bp, that `rank` windows precede; past the last one, the last. */
function changeOfRank({ least, counts }: ChangeCounts, rank: number): number {
  let before = 0;
  const at = counts.findIndex((count) => (before += count) > rank);
  return least + (at < 0 ? counts.length - 1 : at);
}
