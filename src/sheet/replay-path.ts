import { nearestDouble, Refusal, type Exact, type ReplayDay } from "../domain";
import type { ReplayWords } from "../locales/replay.en";
import type { PlanCell } from "./plan";
import { FORMATS } from "./style";

/** Where the path of a replay starts on its sheet, below its heads. */
export const PATH_ROW = 14;

/** Number formats of the path's columns. */
export const PATH_FORMATS: readonly string[] = [
  FORMATS.date,
  FORMATS.percent,
  "0.00",
  FORMATS.percent,
  FORMATS.leverage,
  FORMATS.percent,
  "General",
  FORMATS.percent,
];

/** Columns of the path. */
export const PATH = { date: 0, equity: 3, status: 6, wealth: 7 } as const;

/** The path as values, for a workbook without the add-in. */
export function stampedPath(
  path: readonly ReplayDay<Exact>[],
  since: number,
  { statuses }: ReplayWords,
): PlanCell[] {
  return path.flatMap((day, i) => {
    const { date, yld, price, equity, leverage, buffer, wealth } = day;
    const status = statuses[day.status];
    const figures = [date - since, yld, price, equity, leverage, buffer, status, wealth];
    return figures.map((value, column): PlanCell => ({
      row: PATH_ROW + i,
      column,
      content: contentOf(value),
      format: PATH_FORMATS[column],
      style: "right",
    }));
  });
}

function contentOf(value: number | string | Exact | Refusal): PlanCell["content"] {
  if (value instanceof Refusal) return { text: "–" };
  if (typeof value === "string") return { text: value };
  return { number: typeof value === "number" ? value : nearestDouble(value) };
}
