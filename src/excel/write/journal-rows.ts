import { addressOn } from "../../sheet";
import { JOURNAL_COLUMNS, UNKNOWN, type JournalKey, type JournalRow } from "../../sheet/journal";
import type { Job } from "../job/job";
import type { Journal } from "../read/journal";
import type { Written } from "../types";
import { asText, type Entry } from "./cells";
import { writeEntries, writeFormats, type CellEntry } from "./contents";

interface Cells {
  readonly name: string;
  readonly cells: readonly (CellEntry & { readonly format: string })[];
}

/** Writes rows on a sheet, then what comes with them, and sends all of it. */
export async function writeRows(
  job: Job,
  sheet: Excel.Worksheet,
  { name, cells }: Cells,
  then?: () => void,
): Promise<Written> {
  // Formats first: what is entered in a cell that is formatted as text stays text.
  writeFormats(sheet, cells);
  writeEntries(sheet, cells);
  then?.();
  await job.sync();
  const { row, column } = cells.at(-JOURNAL_COLUMNS.length)!;
  const address = addressOn(name, { row, column, rows: 1, columns: 1 });
  return { sheet: name, address, trips: job.trips };
}

/** What is to be logged. */
export interface Logged {
  readonly rows: readonly JournalRow[];
  /** How many days less the workbook counts. */
  readonly since1904: number;
}

/** The cells of rows from the first free one on, each in its column. */
export const cellsOf = (
  { rows, since1904 }: Logged,
  { free, columns }: Pick<Journal, "free" | "columns">,
): Cells["cells"] =>
  rows.flatMap((row, i) =>
    JOURNAL_COLUMNS.map(({ key, format }) => {
      const value = row[key];
      const shifted = key === "time" && typeof value === "number" ? value - since1904 : value;
      return { row: free + i, column: columns[key], format, entry: entryOf(key, shifted) };
    }),
  );

const entryOf = (key: JournalKey, value: number | string | undefined): Entry => {
  if (typeof value === "number") return value;
  if (value === undefined && key === "note") return "";
  return asText(value ?? UNKNOWN);
};
