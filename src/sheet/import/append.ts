import type { SourceRow } from "./source";

/** A row of the sheet as `range.formulas` has it: the date, then the figures; "" is an empty cell. */
export type CellRow = readonly (string | number)[];

/** What a second import changes on the sheet of the first. */
export interface Appended {
  /** Index of the first data row to write, and the rows from there to the end. */
  readonly from: number;
  readonly rows: readonly CellRow[];
  readonly added: number;
  /** Dates that were there already. */
  readonly known: number;
  /** Of these, dates whose figure on the sheet is another; the sheet's stays. */
  readonly changed: number;
  /** Older dates that could not be put in their place, since something of the user's stands there. */
  readonly older: number;
}

/**
 * Puts new dates in their place among those on the sheet. A date that is there keeps its row, edited
 * or not. Newer rows go below; older ones move imported rows down, but never a formula or a text of
 * the user's, which may point at where it stands.
 */
export function append(existing: readonly CellRow[], incoming: readonly CellRow[]): Appended {
  const onSheet = new Map(existing.map((row) => [row[0], row]));
  const fresh = incoming.filter(([date]) => !onSheet.has(date!));
  const repeated = incoming.filter(([date]) => onSheet.has(date!));
  const changed = repeated.filter((row) => differs(row, onSheet.get(row[0]!)!)).length;
  const newest = existing.reduce((most, [date]) => Math.max(most, Number(date) || 0), 0);
  const newer = fresh.filter(([date]) => Number(date) > newest);
  const older = fresh.filter(([date]) => Number(date) <= newest);
  const from = insertionIndex(existing, older);
  const moved = existing.slice(from);
  const canMove = moved.every(isImported) && ascends(existing);
  const counts = { known: repeated.length, changed };
  if (!canMove) {
    return {
      from: existing.length,
      rows: newer,
      added: newer.length,
      ...counts,
      older: older.length,
    };
  }
  const rows = [...moved, ...older].sort((a, b) => Number(a[0]) - Number(b[0]));
  return { from, rows: [...rows, ...newer], added: fresh.length, ...counts, older: 0 };
}

/** Where the oldest of the new rows belongs; the end where there are none. */
function insertionIndex(existing: readonly CellRow[], older: readonly CellRow[]): number {
  const first = older.reduce((least, [date]) => Math.min(least, Number(date)), Infinity);
  const at = existing.findIndex(([date]) => Number(date) > first);
  return at < 0 ? existing.length : at;
}

const isImported = (row: CellRow) => row.every((cell) => cell === "" || typeof cell === "number");

const ascends = (rows: readonly CellRow[]) =>
  rows.every(([date], i) => i === 0 || Number(date) > Number(rows[i - 1]![0]));

/** A cell that the source leaves empty is the user's to fill. */
const differs = (incoming: CellRow, onSheet: CellRow) =>
  incoming.some((cell, column) => cell !== "" && cell !== onSheet[column]);

/** A source's row in cells. */
export const cellsOf = ({ date, values }: SourceRow): CellRow => [
  date,
  ...values.map((value) => value ?? ""),
];
