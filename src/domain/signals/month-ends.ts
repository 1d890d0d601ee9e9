import { civilDate, serialOf } from "../../numbers/calendar";

/** A figure of a day; `date` is an Excel serial. */
export interface Observation<V> {
  readonly date: number;
  readonly value: V;
}

/**
 * The last observation of each month that is over, oldest first. The month of `today` is left out: its
 * latest day would break a run, or lengthen it, by a day's noise.
 */
export function monthEnds<V>(
  observations: readonly Observation<V>[],
  today: number,
): Observation<V>[] {
  const { year, month } = civilDate(today);
  const monthStart = serialOf(year, month, 1);
  const last = new Map<number, Observation<V>>();
  for (const observation of observations) {
    const at = monthOf(observation.date);
    if (observation.date < monthStart && observation.date >= (last.get(at)?.date ?? 0)) {
      last.set(at, observation);
    }
  }
  return [...last.values()].sort((a, b) => a.date - b.date);
}

/** Months since year 0. */
export function monthOf(serial: number): number {
  const { year, month } = civilDate(serial);
  return year * 12 + month;
}
