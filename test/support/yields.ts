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

/** On how many days since 2005 the 20-year yield closed at each bp, the lowest first. */
export function closesSince2005(): { readonly yld: number; readonly days: number }[] {
  const { lowest, counts } = JSON.parse(beside("dgs20-closes.json")) as {
    lowest: number;
    counts: number[];
  };
  return counts.map((days, i) => ({ yld: (lowest + i) / 1e4, days }));
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

/** The closes of such a file; a holiday's blank is none. */
export const closesOf = (text: string): Close[] =>
  [...text.matchAll(/^(\d{4})-(\d\d)-(\d\d),([\d.]+)$/gm)].map(([, year, month, day, perCent]) => ({
    date: serialOf(Number(year), Number(month) - 1, Number(day)),
    yld: Number(perCent) / 100,
  }));
