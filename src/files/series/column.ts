import { FileFault, shown } from "../fault";
import { readPrinted, valueOf, type Printed } from "../fields/numbers";
import { isoDate } from "../../numbers/iso-date";
import { RECORDS_A_SLICE, type Slices } from "../slices";
import type { LinedRow, SourceRow } from "../source";
import type { Table } from "../text/table";
import type { DatedRows } from "./rows";
import type { Extent } from "./unit";

/** The figures of a column as printed, those dates only that have one. */
export interface Figures {
  readonly lines: readonly number[];
  readonly dates: readonly number[];
  readonly printed: readonly Printed[];
  readonly extent: Extent;
}

export interface ColumnPlace {
  readonly index: number;
  readonly name: string;
  readonly decimalComma: boolean;
  /** Of series below each other: the field that names them, and what it says for this one. */
  readonly only?: { readonly index: number; readonly text: string };
}

/** @throws FileFault for the first field that is neither a figure nor a gap, and where there is none */
export function* readColumn(table: Table, rows: DatedRows, place: ColumnPlace): Slices<Figures> {
  const { index, name, only } = place;
  const lines: number[] = [];
  const dates: number[] = [];
  const printed: Printed[] = [];
  let [least, most] = [Infinity, -Infinity];
  let mark: Extent["mark"];
  for (let i = 0; i < rows.records.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield i / rows.records.length;
    const record = rows.records[i]!;
    const fields = table.fields(record);
    if (only && fields[only.index] !== only.text) continue;
    const text = fields[index] ?? "";
    const read = readPrinted(text, place.decimalComma);
    if (read === "gap") continue;
    const at = { line: table.line(record), column: shown(name), got: shown(text) };
    if (read === undefined) throw new FileFault("value", at);
    if (printed.length > 0 && read.mark !== mark) throw new FileFault("mixedMarks", at);
    mark = read.mark;
    lines.push(at.line);
    dates.push(rows.dates[i]!);
    printed.push(read);
    const value = valueOf(read);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (printed.length === 0) throw new FileFault("noFigures", { column: shown(name) });
  return { lines, dates, printed, extent: { least, most, mark } };
}

/** What an Excel sheet holds below its headings. */
const MOST_ROWS = 1_000_000;

/**
 * The rows of a series in order, a date once.
 * @throws FileFault where a date comes twice with different figures
 */
export function* tidy(
  { lines, dates, printed }: Figures,
  power: number,
  column: string,
): Slices<SourceRow[]> {
  const rows: LinedRow[] = [];
  for (const [i, date] of dates.entries()) {
    if (i % RECORDS_A_SLICE === 0) yield i / (2 * dates.length);
    rows.push({ line: lines[i]!, date, values: [valueOf(printed[i]!, power)] });
  }
  const kept: SourceRow[] = [];
  let before: LinedRow | undefined;
  for (const [i, row] of inOrder(rows).entries()) {
    if (i % RECORDS_A_SLICE === 0) yield 0.5 + i / (2 * rows.length);
    const { date, values } = row;
    if (before?.date !== date) kept.push({ date, values });
    else if (before.values[0] !== values[0]) {
      const line = Math.max(row.line, before.line);
      throw new FileFault("conflict", { line, date: isoDate(date), column: shown(column) });
    }
    before = row;
  }
  if (kept.length > MOST_ROWS)
    throw new FileFault("tooMany", { got: kept.length, most: MOST_ROWS });
  return kept;
}

/** Rows by date. Files run forwards or backwards; only others need sorting. */
export function inOrder<R extends { readonly date: number }>(rows: R[]): R[] {
  const ascends = rows.every((row, i) => i === 0 || rows[i - 1]!.date <= row.date);
  if (ascends) return rows;
  const descends = rows.every((row, i) => i === 0 || rows[i - 1]!.date > row.date);
  return descends ? rows.reverse() : rows.sort((a, b) => a.date - b.date);
}
