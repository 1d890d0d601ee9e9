import type { Num } from "../../numbers/arithmetic";
import history from "../data/history.json";

/** How a constant-maturity Treasury yield changed over all windows of one length, end to end. */
export interface HistoryWindow {
  /** Length in published observations. */
  readonly days: number;
  /** How many windows there are; they overlap, so that far fewer are independent. */
  readonly windows: number;
  readonly nonOverlapping: number;
  /** counts[i] windows saw a change of least + i bp. */
  readonly least: number;
  readonly counts: readonly number[];
  /** The largest rise, with the yields in per cent at its two ends. */
  readonly worst: {
    readonly bp: number;
    readonly from: string;
    readonly to: string;
    readonly fromYield: number;
    readonly toYield: number;
  };
}

/** A tenor's history; dates are ISO. Made by scripts/history-counts.js. */
export interface TenorHistory {
  readonly tenor: number;
  readonly series: string;
  readonly first: string;
  readonly last: string;
  readonly windows: readonly HistoryWindow[];
}

export const HISTORY: readonly TenorHistory[] = history.tenors.map((tenor) => ({
  ...tenor,
  windows: tenor.windows.map((window) => ({ ...window, counts: unpacked(window.counts) })),
}));

/** Counts from the text that scripts/history-counts.js packs them into, to be small to load. */
function unpacked(text: string): number[] {
  let count = 0;
  return (text.match(/-..|./g) ?? []).map((digits) => {
    const folded = parseInt(digits.replace("-", ""), 36);
    count += folded % 2 === 1 ? -(folded + 1) / 2 : folded / 2;
    return count;
  });
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
 * interpolated. `percentile` from 0 (the deepest fall) to 1 (the worst rise).
 */
export function historyShock<N extends Num<N>>(tenor: N, days: N, percentile: N): N {
  const window = historyWindow(tenor.toNumber(), days.toNumber());
  const place = percentile.times(window.windows - 1);
  const rank = Math.floor(place.toNumber());
  const [lower, upper] = [changeOfRank(window, rank), changeOfRank(window, rank + 1)];
  return place
    .minus(rank)
    .times(upper - lower)
    .plus(lower);
}

/** The share of all windows in which the yield rose by at least `bp`. */
export function historyShare<N extends Num<N>>(tenor: N, days: N, bp: N): N {
  const { windows, least, counts } = historyWindow(tenor.toNumber(), days.toNumber());
  const reached = counts.filter((_, i) => bp.lte(least + i)).reduce((sum, count) => sum + count, 0);
  return bp.times(0).plus(reached).div(windows);
}

/** The change, in bp, that `rank` windows precede; past the last one, the last. */
function changeOfRank({ least, counts }: HistoryWindow, rank: number): number {
  let before = 0;
  const at = counts.findIndex((count) => (before += count) > rank);
  return least + (at < 0 ? counts.length - 1 : at);
}
