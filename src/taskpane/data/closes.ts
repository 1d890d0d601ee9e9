import { exact, type Close } from "../../domain";
import { isoDate, type KnownSource } from "../../sheet/import";

/** A series of yields that a position can be walked through. */
export interface YieldSeries {
  readonly name: string;
  readonly closes: readonly Close[];
}

/** The yields among imported sources: those in per cent. */
export function yieldSeries(sources: readonly KnownSource[]): YieldSeries[] {
  return sources
    .filter(({ columns }) => columns[0]!.kind === "value" && columns[0]!.unit === "percent")
    .map(({ name, rows }) => ({
      name,
      closes: rows.flatMap(({ date, values: [value] }) =>
        value === undefined ? [] : [{ date, yld: exact(value).div(100).toNumber() }],
      ),
    }));
}

/** The closes on and after an ISO date. */
export const since = (closes: readonly Close[], date: string): readonly Close[] =>
  closes.filter((close) => isoDate(close.date) >= date);
