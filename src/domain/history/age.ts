import { addMonths, serialOf } from "../../numbers/calendar";

/** After so many months, data of the past no longer say anything about the present. */
const MONTHS = 6;

/** Whether data that end on an ISO date are older than six months on `today`, an Excel serial. */
export function isOutdated(last: string, today: number): boolean {
  const [year, month, day] = last.split("-").map(Number) as [number, number, number];
  return today > addMonths(serialOf(year, month - 1, day), MONTHS);
}
