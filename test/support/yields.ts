import { readFileSync } from "node:fs";
import path from "node:path";
import type { Close } from "../../src/domain/history/funding";
import { serialOf } from "../../src/numbers/calendar";

const beside = (name: string) => readFileSync(path.join(__dirname, name), "utf8");

/**
 * FRED's file of the 20-year yield from June 2021 to March 2023, the years of the call of 2022. Source of
 * the figures: Board of Governors of the Federal Reserve System, release H.15.
 */
export const DGS20 = beside("dgs20-2021-to-2023.csv");

/**
 * The closes of the 20-year yield from 2005-01-03 to 2026-02-20, by the same source: a letter a weekday,
 * "P" where it closed as before, "Q" a basis point higher, "O" a basis point lower; a blank on a holiday.
 */
export function since2005(): Close[] {
  const { first, firstBp, changes } = JSON.parse(beside("dgs20-since-2005.json")) as {
    first: string;
    firstBp: number;
    changes: string[];
  };
  const [year, month, day] = first.split("-").map(Number);
  const monday = serialOf(year!, month! - 1, day!);
  let bp = firstBp;
  return [...changes.join("")].flatMap((letter, i) => {
    if (letter === " ") return [];
    bp += letter.charCodeAt(0) - "P".charCodeAt(0);
    return [{ date: monday + 7 * Math.floor(i / 5) + (i % 5), yld: bp / 1e4 }];
  });
}

/** On how many days since 2005 the 20-year yield closed at each yield, the lowest first. */
export function closesSince2005(): { readonly yld: number; readonly days: number }[] {
  const days = new Map<number, number>();
  for (const { yld } of since2005()) days.set(yld, (days.get(yld) ?? 0) + 1);
  return [...days].map(([yld, count]) => ({ yld, days: count })).sort((a, b) => a.yld - b.yld);
}

/** Weekdays from a date on, a yield in per cent each; every thirtieth day is a holiday, and blank. */
export function madeUpYields(series: string, from: string, days: number): string {
  const start = Date.parse(`${from}T00:00:00Z`);
  const dates = Array.from({ length: days * 2 }, (_, i) => new Date(start + i * 86_400_000))
    .filter((date) => date.getUTCDay() % 6 !== 0)
    .slice(0, days);
  const lines = dates.map((date, i) => {
    const yld = i % 30 === 29 ? "" : (2 + 1.5 * Math.sin(i / 90)).toFixed(2);
    return `${date.toISOString().slice(0, 10)},${yld}`;
  });
  return [`observation_date,${series}`, ...lines, ""].join("\n");
}
