import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Close } from "../../src/domain/history/funding";
import { serialOf } from "../../src/numbers/calendar";

/** A file of daily yields in FRED's form, and whether it is FRED's own. */
export interface YieldFile {
  readonly text: string;
  readonly isReal: boolean;
}

/**
 * FRED's file of a series where one is at hand: in a folder `shared/data` beside
 * the checkout. Else one of the same form, made up.
 */
export function yieldFile(series: string): YieldFile {
  const file = path.resolve(__dirname, `../../../shared/data/${series}.csv`);
  if (existsSync(file)) return { text: readFileSync(file, "utf8"), isReal: true };
  return { text: madeUpYields(series, "2020-01-01", 700), isReal: false };
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

/** The closes of such a file from a date on, ISO; a holiday's blank is none. */
export const closesSince = ({ text }: YieldFile, first: string): Close[] =>
  [...text.matchAll(/^(\d{4})-(\d\d)-(\d\d),([\d.]+)$/gm)]
    .filter(([line]) => line.slice(0, 10) >= first)
    .map(([, year, month, day, perCent]) => ({
      date: serialOf(Number(year), Number(month) - 1, Number(day)),
      yld: Number(perCent) / 100,
    }));
