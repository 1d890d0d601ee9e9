import { exact, type Exact } from "../../numbers/arithmetic";
import { HISTORY, historyShock } from "../history/counts";
import { nearestTenor } from "../history/nearest-tenor";

/** A move that one day in a hundred exceeds: what may happen before anybody can act. */
const PERCENTILE = 0.99;

/**
 * A day's rise in bp that the yield of such a bond exceeded on one day in a hundred, or as often as the
 * percentile says; the widest of the tenors' where its years are not known.
 */
export function dailyMove(years: Exact | undefined, percentile = PERCENTILE): Exact {
  return moveOf(tenorOf(years, percentile), percentile);
}

/** The first and the last close that such a day's rise is taken from. */
export function dailyMoveDates(years: Exact | undefined): { first: string; last: string } {
  const used = tenorOf(years, PERCENTILE);
  return HISTORY.find(({ tenor }) => tenor === used)!;
}

const moveOf = (tenor: number, percentile: number): Exact =>
  historyShock(exact(tenor), exact(1), exact(percentile));

function tenorOf(years: Exact | undefined, percentile: number): number {
  if (years !== undefined) return nearestTenor(years);
  const move = (tenor: number) => moveOf(tenor, percentile);
  return HISTORY.map(({ tenor }) => tenor).reduce((a, b) => (move(b).gt(move(a)) ? b : a));
}
