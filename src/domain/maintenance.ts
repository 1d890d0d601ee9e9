import type { Num } from "../numbers/arithmetic";
import { Refusal } from "../numbers/refusal";
import { stepAt, type Step } from "../numbers/steps";

/**
 * The maintenance rate for a bond of `years` to maturity: that of the row with the largest lower
 * bound that is not above it.
 * @param schedule ascending by lower bound in years
 * @throws Refusal NA where the schedule starts above `years`
 */
export function maintenanceRate<N extends Num<N>>(years: N, schedule: readonly Step<N>[]): N {
  const row = schedule[stepAt(years, schedule)];
  if (row === undefined) throw new Refusal("NA", "belowSchedule");
  return row.rate;
}
