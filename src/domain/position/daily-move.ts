import { exact, type Exact } from "../../numbers/arithmetic";
import { HISTORY, historyShock, nearestTenor } from "../history/counts";

/** A move that one day in a hundred exceeds: what may happen before anybody can act. */
const PERCENTILE = 0.99;

/**
 * A day's rise in bp that the yield of such a bond exceeded on one day in a hundred, or as often as the
 * percentile says; the widest of the tenors' where its years are not known.
 */
export function dailyMove(years: Exact | undefined, percentile = PERCENTILE): Exact {
  const move = (tenor: number) => historyShock(exact(tenor), exact(1), exact(percentile));
  if (years !== undefined) return move(nearestTenor(years));
  return HISTORY.map(({ tenor }) => move(tenor)).reduce((a, b) => (b.gt(a) ? b : a));
}
