import type { ColumnKind, SourceRow } from "../../files";

/** A row of the sheet as `range.formulas` has it: the date, then the figures; "" is an empty cell. */
export type CellRow = readonly (string | number)[];

/** What a later import changes on the sheet of an earlier one. */
export interface Appended {
  /** Index of the first data row to write, and the rows from there to the end. */
  readonly from: number;
  readonly rows: readonly CellRow[];
  readonly added: number;
  /** Rows that were there already. */
  readonly known: number;
  /** Of these, rows whose figure on the sheet is another; the sheet's stays. */
  readonly changed: number;
  /** New rows that could not be put in their place, since something of the user's stands there. */
  readonly older: number;
}

/** How the rows of a sheet follow each other. */
type Order = "ascending" | "descending" | "none";

/**
 * Puts new rows where the sheet's order puts them. A row that is there keeps its place, edited or not.
 * Rows after the last go below it; where others must move, only imported rows do, never a formula or a
 * text of the user's, which may point at where it stands.
 * @param columns what stands in the columns after the date
 * @param besides whether the user has a column of his own among them, which would not move along
 */
export function append(
  existing: readonly CellRow[],
  incoming: readonly CellRow[],
  columns: readonly ColumnKind[] = ["value"],
  besides = false,
): Appended {
  const { fresh, repeated } = compare(existing, incoming, 1 + columns.indexOf("cusip"));
  const changed = repeated.filter(([row, there]) => differs(row, there)).length;
  const counts = { known: repeated.length, changed };
  const order = orderOf(existing, columns);
  const { merged, from } = merge(existing, fresh, order);
  const isFree = (row: CellRow) => isImported(row, columns) && !besides;
  if (order !== "none" && existing.slice(from).every(isFree)) {
    return { from, rows: merged.slice(from), added: fresh.length, ...counts, older: 0 };
  }
  const last = existing.reduce((most, [date]) => Math.max(most, Number(date) || 0), 0);
  const below = order === "descending" ? [] : fresh.filter(([date]) => Number(date) > last);
  const older = fresh.length - below.length;
  return { from: existing.length, rows: below, added: below.length, ...counts, older };
}

/** Which rows are new; of the others, the row of the sheet that is the same. */
function compare(existing: readonly CellRow[], incoming: readonly CellRow[], cusip: number) {
  const byDate = new Map<string | number, CellRow[]>();
  for (const row of existing) {
    const there = byDate.get(row[0]!);
    if (there) there.push(row);
    else byDate.set(row[0]!, [row]);
  }
  const fresh: CellRow[] = [];
  const repeated: [CellRow, CellRow][] = [];
  for (const row of incoming) {
    const there = byDate.get(row[0]!) ?? [];
    const same = sameRow(row, there, cusip);
    if (same < 0) fresh.push(row);
    else repeated.push([row, there.splice(same, 1)[0]!]);
  }
  return { fresh, repeated };
}

/** By its CUSIP where both have one, else by its place among the rows of that day. */
function sameRow(row: CellRow, there: readonly CellRow[], cusip: number): number {
  const idOf = (of: CellRow) => (cusip > 0 ? (of[cusip] ?? "") : "");
  const id = idOf(row);
  const exact = id === "" ? -1 : there.findIndex((other) => idOf(other) === id);
  return exact >= 0 ? exact : there.findIndex((other) => id === "" || idOf(other) === "");
}

/** A date may stand twice only among auctions; a figure without a date stands where a user put it. */
function orderOf(rows: readonly CellRow[], columns: readonly ColumnKind[]): Order {
  if (rows.some(([date]) => typeof date !== "number")) return "none";
  const steps = rows.slice(1).map(([date], i) => Number(date) - Number(rows[i]![0]));
  if (columns.includes("value") && steps.includes(0)) return "none";
  if (steps.every((step) => step >= 0)) return "ascending";
  return steps.every((step) => step <= 0) ? "descending" : "none";
}

/** All rows in the sheet's order, and from where on they differ from what is there. */
function merge(existing: readonly CellRow[], fresh: readonly CellRow[], order: Order) {
  if (fresh.length === 0 || order === "none") return { merged: existing, from: existing.length };
  const sign = order === "descending" ? -1 : 1;
  const merged = [...existing, ...fresh].sort((a, b) => sign * (Number(a[0]) - Number(b[0])));
  const from = merged.findIndex((row, i) => row !== existing[i]);
  return { merged, from };
}

/** Nothing in it is the user's: figures, empty cells, and the number of a security. */
const isImported = (row: CellRow, columns: readonly ColumnKind[]) =>
  row.every((cell, i) => {
    const isId = columns[i - 1] === "cusip" && !String(cell).startsWith("=");
    return cell === "" || typeof cell === "number" || isId;
  });

/** A cell that the source leaves empty is the user's to fill. */
const differs = (incoming: CellRow, onSheet: CellRow) =>
  incoming.some((cell, column) => cell !== "" && cell !== onSheet[column]);

/** A source's row in cells. */
export const cellsOf = ({ date, values }: SourceRow): CellRow => [
  date,
  ...values.map((value) => value ?? ""),
];
