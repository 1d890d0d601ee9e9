import { Exact, exact } from "../../numbers/arithmetic";
import type { Figure } from "../../numbers/figure";
import { HISTORY, historyShare, historyShock } from "./counts";
import { Refusal } from "../../numbers/refusal";
import { WORST_RISES, type Rise } from "./worst-rises";

/** The percentiles of past rises that are shown; the last is the worst of the sample. */
export const STRESS_PERCENTILES = [0.95, 0.99, 1] as const;

/** The distances that history is compared with: rises in bp that end the position. */
export interface StressDistances {
  readonly stop: Figure;
  /** The nearest of the three calls, which the alarm goes by. */
  readonly nearest: Figure;
  readonly full: Figure;
}

/** How far a yield has risen by some close within windows of one length, against these distances. */
export interface StressFact {
  /** Trading days from end to end. */
  readonly days: number;
  readonly windows: number;
  readonly nonOverlapping: number;
  /** bp, in the order of `STRESS_PERCENTILES`. */
  readonly percentiles: readonly Exact[];
  /** The worst of the sample that shares are counted in, and of all that was ever published. */
  readonly sampleWorst: Rise;
  readonly recordWorst: Rise;
  /** The share of windows that touched each distance. */
  readonly shares: { readonly [D in keyof StressDistances]: Figure };
}

/** A tenor's facts, shortest window first; dates are ISO. */
export interface TenorStress {
  readonly tenor: number;
  /** From when to when the windows are counted… */
  readonly first: string;
  readonly last: string;
  /** …and the first day that the worst on record may come from. */
  readonly recordFirst: string;
  readonly facts: readonly StressFact[];
}

/** Every tenor and window of the history; percentiles and shares are counted when they are asked for. */
export function stressHistoryOf(distances: () => StressDistances): TenorStress[] {
  return HISTORY.map(({ tenor, first, last, windows }) => {
    const { sample, record } = WORST_RISES.find((one) => one.tenor === tenor)!;
    const facts = windows.map(({ days, windows: count, nonOverlapping }, i): StressFact => {
      const share = (distance: Figure) => shareTouched(tenor, days, distance);
      return {
        days,
        windows: count,
        nonOverlapping,
        get percentiles() {
          return STRESS_PERCENTILES.map((percentile) =>
            historyShock(exact(tenor), exact(days), exact(percentile), exact(1)),
          );
        },
        sampleWorst: sample.windows[i]!.touched,
        recordWorst: record.windows[i]!.touched,
        get shares() {
          const { stop, nearest, full } = distances();
          return { stop: share(stop), nearest: share(nearest), full: share(full) };
        },
      };
    });
    return { tenor, first, last, recordFirst: record.first, facts };
  });
}

/** What the search for a distance of 0 may leave over, in bp. */
const NOISE = 1e-9;

/**
 * The share of windows that touched a distance at some close. One of 0 or less is reached already; one
 * that cannot be computed has no share.
 */
export function shareTouched(tenor: number, days: number, distance: Figure): Figure {
  if (distance instanceof Refusal) return distance;
  if (distance.lte(NOISE)) return new Exact(1);
  return historyShare(exact(tenor), exact(days), distance, exact(1));
}
