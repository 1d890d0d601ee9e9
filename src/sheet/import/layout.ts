import type { Area } from "../area";
import type { ColumnKind, SourceColumn } from "../../files";

/** Rows above the data: title, notes, heads. */
export const HEAD_ROWS = 5;
/** The row of the latest figures among them; what they are stands above. */
export const LATEST_ROW = 3;
/** Empty rows below the data that belong to it: what a person adds by hand counts, too. */
export const SPARE_ROWS = 1000;
/** Complete months that are read from a series. */
export const MONTHS = 36;

/** Where things stand on the sheet of a series; rows and columns count from 0. */
export interface SeriesLayout {
  /** Column of each kind of figure; dates are in column 0. */
  readonly columns: readonly ColumnKind[];
  readonly monthDates: number;
  /** The kinds that have month-ends, beside each other after their dates. */
  readonly monthColumns: readonly ColumnKind[];
  readonly width: number;
}

/** The high yield and the CUSIP are for reading; the signals are bid-to-cover and tail. */
const hasMonths = (kind: ColumnKind) => kind !== "highYield" && kind !== "cusip";

export function layoutOf(columns: readonly Pick<SourceColumn, "kind">[]): SeriesLayout {
  const kinds = columns.map(({ kind }) => kind);
  const monthDates = kinds.length + 2;
  const monthColumns = kinds.filter(hasMonths);
  return { columns: kinds, monthDates, monthColumns, width: monthDates + 1 + monthColumns.length };
}

/** The data columns, dates first, `rows` deep. */
export const dataArea = ({ columns }: SeriesLayout, rows: number): Area => ({
  row: HEAD_ROWS,
  column: 0,
  rows,
  columns: columns.length + 1,
});

/** The sheet's own names; formulas and the add-in find the columns by them wherever they move. */
export const DATES_NAME = "series_dates";
export const MONTH_DATES_NAME = "month_dates";
export const valuesName = (kind: ColumnKind): string => `series_${kind}`;
export const monthsName = (kind: ColumnKind): string => `month_${kind}`;
