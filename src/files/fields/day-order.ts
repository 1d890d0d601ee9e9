import { civilDate } from "../../numbers/calendar";
import { ORDERS, serialIn, type DayOrder, type WrittenDate } from "./dates";

type Written = WrittenDate | number;

/**
 * Whether the month or the day stands first in the dates of a file, by the first rule that decides: a
 * number above 12; order of rows; a daily or monthly rhythm. `undefined` where both can be meant.
 */
export function dayOrderOf(dates: readonly Written[]): DayOrder | undefined {
  const open = dates.filter((date): date is WrittenDate => typeof date !== "number" && date.open);
  if (open.length === 0) return "month-first";
  if (open.some(({ first }) => first > 12)) return "day-first";
  if (open.some(({ second }) => second > 12)) return "month-first";
  const readings = new Map(ORDERS.map((order) => [order, serialsIn(dates, order)]));
  return theOnly(readings, inOrder) ?? theOnly(readings, isRegular);
}

/** What the dates of a file would be in an order, without those that Excel cannot hold. */
export const serialsIn = (dates: readonly Written[], order: DayOrder): number[] =>
  dates.map((date) => serialIn(date, order)).filter((serial) => typeof serial === "number");

/** The order that fits where exactly one does. */
function theOnly(
  readings: ReadonlyMap<DayOrder, readonly number[]>,
  fits: (serials: readonly number[]) => boolean,
): DayOrder | undefined {
  const fitting = ORDERS.filter((order) => fits(readings.get(order)!));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const gapsOf = (serials: readonly number[]) =>
  serials.slice(1).map((serial, i) => serial - serials[i]!);

function inOrder(serials: readonly number[]): boolean {
  const gaps = gapsOf(serials);
  return gaps.every((gap) => gap >= 0) || gaps.every((gap) => gap <= 0);
}

/** Days as markets keep them, or the 1st of successive months. */
function isRegular(serials: readonly number[]): boolean {
  if (serials.length < 3) return false;
  const weekdays = serials.filter((serial) => !isWeekend(serial)).length;
  const gaps = gapsOf(serials).map(Math.abs);
  const short = gaps.filter((gap) => gap >= 1 && gap <= 4).length;
  const isDaily = weekdays >= 0.8 * serials.length && short >= 0.75 * gaps.length;
  return isDaily || areMonths(serials);
}

function areMonths(serials: readonly number[]): boolean {
  const days = serials.map(civilDate);
  if (days.some(({ day }) => day !== 1)) return false;
  const steps = gapsOf(days.map(({ year, month }) => 12 * year + month));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** Serial 7 is a Saturday, as every seventh after it. */
export const isWeekend = (serial: number): boolean => serial % 7 < 2;
