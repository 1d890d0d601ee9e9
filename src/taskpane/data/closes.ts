import { isoDate, type Close } from "../../domain";
import type { SeriesSheet } from "../../excel";

/** A position can be walked through yields: what stands on its sheet as a rate. */
export const isYield = ({ columns }: SeriesSheet): boolean =>
  columns.some(({ kind, unit }) => kind === "value" && unit === "percent");

/** The closes on and after an ISO date. */
export const since = (closes: readonly Close[], date: string): readonly Close[] =>
  closes.filter((close) => isoDate(close.date) >= date);
