/**
 * Excel's dates as serial numbers, day by day. Before 1 March 1900 (serial 61) Excel's count holds a
 * 29 February that never was, so nothing earlier is taken in.
 */
export const FIRST_SERIAL = 61;
/** 31 December 9999. */
export const LAST_SERIAL = 2_958_465;

const MS_PER_DAY = 86_400_000;
/** Serial 25569 is 1 January 1970. */
const UNIX_EPOCH = 25_569;

export interface CivilDate {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
}

export function civilDate(serial: number): CivilDate {
  const date = new Date((serial - UNIX_EPOCH) * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** The serial of a date; months before 0 or after 11 run on into other years. */
export function serialOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() / MS_PER_DAY + UNIX_EPOCH;
}

/** The date that lies whole months away: on the same day of the month, or its last where it is shorter. */
export function addMonths(serial: number, months: number, keepEndOfMonth = false): number {
  const { year, month, day } = civilDate(serial);
  const lastDay = lastDayOfMonth(year, month + months);
  const toEnd = keepEndOfMonth && day === lastDayOfMonth(year, month);
  return serialOf(year, month + months, toEnd ? lastDay : Math.min(day, lastDay));
}

const lastDayOfMonth = (year: number, month: number) => civilDate(serialOf(year, month + 1, 0)).day;
