import { addMonths } from "../../numbers/calendar";
import { serialOfIso } from "../../numbers/iso-date";

/** After so many months, data of the past no longer say anything about the present. */
const MONTHS = 6;

/** Whether data that end on an ISO date are older than six months on `today`, an Excel serial. */
export const isOutdated = (last: string, today: number): boolean =>
  today > addMonths(serialOfIso(last), MONTHS);
