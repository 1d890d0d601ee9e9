import { Exact, exact } from "../../numbers/arithmetic";
import type { Figure } from "../../numbers/figure";
import { HISTORY, historyShare, historyShock, type HistoryWindow } from "./counts";
import { Refusal } from "../../numbers/refusal";

/** The percentiles of past changes that are shown. */
export const STRESS_PERCENTILES = [0.95, 0.99, 0.999] as const;

/** The distances that history is held against: rises in bp that end the position. */
export interface StressDistances {
  readonly stop: Figure;
  readonly quick: Figure;
  readonly linear: Figure;
  readonly full: Figure;
}

/** How a yield rose before over windows of one length, against this position's distances. */
export interface StressFact {
  readonly tenor: number;
  /** Trading days from end to end. */
  readonly days: number;
  readonly windows: number;
  readonly nonOverlapping: number;
  /** The largest rise, bp, with its ISO dates and yields in per cent. */
  readonly worst: HistoryWindow["worst"];
  /** bp, in the order of `STRESS_PERCENTILES`. */
  readonly percentiles: readonly Exact[];
  /** The share of windows whose rise reached each distance. */
  readonly shares: { readonly [D in keyof StressDistances]: Figure };
}

/** Every tenor and window of the history, shortest tenor and window first. */
export function stressFacts(distances: StressDistances): StressFact[] {
  return HISTORY.flatMap(({ tenor, windows }) =>
    windows.map(({ days, windows: count, nonOverlapping, worst }) => {
      const share = (distance: Figure) => shareBeyond(exact(tenor), exact(days), distance);
      return {
        tenor,
        days,
        windows: count,
        nonOverlapping,
        worst,
        percentiles: STRESS_PERCENTILES.map((p) =>
          historyShock(exact(tenor), exact(days), exact(p)),
        ),
        shares: {
          stop: share(distances.stop),
          quick: share(distances.quick),
          linear: share(distances.linear),
          full: share(distances.full),
        },
      };
    }),
  );
}

/** What a search for a distance may leave of 0, in bp. */
const NOISE = 1e-9;

/** A distance of 0 or less is reached already; one that cannot be computed has no share. */
function shareBeyond(tenor: Exact, days: Exact, distance: Figure): Figure {
  if (distance instanceof Refusal) return distance;
  return distance.lte(NOISE) ? new Exact(1) : historyShare(tenor, days, distance);
}
