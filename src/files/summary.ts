import { civilDate } from "../numbers/calendar";
import { isWeekend } from "./fields/day-order";
import type { SourceRow } from "./source";

/** What a preview says of a column: first and last by date, smallest and largest, and dates on weekends. */
export function summarise(rows: readonly SourceRow[], column: number) {
  const at = ({ date, values }: SourceRow) => ({ date, value: values[column] as number });
  let [min, max, weekends, isMonthly] = [Infinity, -Infinity, 0, true];
  for (const { date, values } of rows) {
    const value = values[column] as number;
    if (value < min) min = value;
    if (value > max) max = value;
    if (isWeekend(date)) weekends++;
    if (isMonthly && civilDate(date).day !== 1) isMonthly = false;
  }
  if (isMonthly) weekends = 0; // a month's figure stands on its first, whatever day that is
  return { first: at(rows[0]!), last: at(rows[rows.length - 1]!), min, max, weekends };
}
