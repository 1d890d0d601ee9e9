import { FileFault, shown } from "../fault";
import { readPrinted, valueOf, type Printed } from "../fields/numbers";
import { isoDate } from "../../numbers/iso-date";
import { RECORDS_A_SLICE, type Slices } from "../slices";
import type { SourceRow } from "../source";
import type { Table } from "../text/table";
import type { DatedRows } from "./rows";
import type { Extent } from "./unit";

/**
 * The figures of a column, those dates only that have one. What is printed is read from the table when
 * it is asked for: with an object for every row the page would have to wait for the garbage collector.
 */
export interface Figures {
  readonly records: readonly number[];
  readonly dates: readonly number[];
  /** The figure of a record that has one. */
  printed(record: number): Printed;
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
export function* readColumn(
  table: Table,
  rows: Pick<DatedRows, "records" | "dates">,
  place: ColumnPlace,
): Slices<Figures> {
  const { index, name, only } = place;
  const records: number[] = [];
  const dates: number[] = [];
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
    const isOther = records.length > 0 && read?.mark !== mark;
    if (read === undefined || isOther) {
      const at = { line: table.line(record), column: shown(name), got: shown(text) };
      throw new FileFault(read === undefined ? "value" : "mixedMarks", at);
    }
    mark = read.mark;
    records.push(record);
    dates.push(rows.dates[i]!);
    const value = valueOf(read);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (records.length === 0) throw new FileFault("noFigures", { column: shown(name) });
  const printed = (record: number) =>
    readPrinted(table.fields(record)[index]!, place.decimalComma) as Printed;
  return { records, dates, printed, extent: { least, most, mark } };
}

/** What an Excel sheet holds below its headings. */
const MOST_ROWS = 1_000_000;

/**
 * The rows of a series in order, a date once.
 * @throws FileFault where a date comes twice with different figures
 */
export function* tidy(
  table: Table,
  { records, dates, printed }: Figures,
  power: number,
  column: string,
): Slices<SourceRow[]> {
  const kept: SourceRow[] = [];
  const order = placesInOrder(dates);
  let before: number | undefined;
  for (let i = 0; i < dates.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield i / dates.length;
    const at = order(i);
    const date = dates[at]!;
    const value = valueOf(printed(records[at]!), power);
    const last = kept.at(-1);
    if (last?.date !== date) kept.push({ date, values: [value] });
    else if (last.values[0] !== value) {
      const line = table.line(Math.max(records[at]!, records[before!]!));
      throw new FileFault("conflict", { line, date: isoDate(date), column: shown(column) });
    }
    before = at;
  }
  if (kept.length > MOST_ROWS)
    throw new FileFault("tooMany", { got: kept.length, most: MOST_ROWS });
  return kept;
}

/** Where the first, second … date stands in time. Files run forwards or backwards; only others need sorting. */
function placesInOrder(dates: readonly number[]): (nth: number) => number {
  if (isSorted(dates, (before, date) => before <= date)) return (nth) => nth;
  const last = dates.length - 1;
  if (isSorted(dates, (before, date) => before > date)) return (nth) => last - nth;
  // A row's place fits below the unit of its date: both are sorted as one number, which engines do fast.
  const room = 2 ** Math.ceil(Math.log2(dates.length));
  const sorted = Float64Array.from(dates, (date, at) => date * room + at).sort();
  return (nth) => sorted[nth]! % room;
}

const isSorted = (dates: readonly number[], fits: (before: number, date: number) => boolean) =>
  dates.every((date, i) => i === 0 || fits(dates[i - 1]!, date));

/** Rows by date. Files run forwards or backwards; only others need sorting. */
export function inOrder<R extends { readonly date: number }>(rows: R[]): R[] {
  const ascends = rows.every((row, i) => i === 0 || rows[i - 1]!.date <= row.date);
  if (ascends) return rows;
  const descends = rows.every((row, i) => i === 0 || rows[i - 1]!.date > row.date);
  return descends ? rows.reverse() : rows.sort((a, b) => a.date - b.date);
}
