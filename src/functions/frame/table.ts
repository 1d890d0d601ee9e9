import { spilled, type Cell } from "./whole";
import type { Cells } from "./grid";

/** The columns of a table: a figure of its rows under its own name, or under another heading. */
export type Columns<Row> = readonly (
  (keyof Row & string) | readonly [heading: string, figure: keyof Row & string]
)[];

/** A header row and the rows, spilled; a row that is missing is blank. */
export function table<Row extends object>(
  columns: Columns<Row>,
  rows: readonly (Row | undefined)[],
): Cells {
  const pairs = columns.map((column) => (typeof column === "string" ? [column, column] : column));
  const cell = (row: Row | undefined, figure: string) =>
    row === undefined ? "" : (row as Record<string, Cell>)[figure]!;
  return spilled([
    pairs.map(([heading]) => heading!),
    ...rows.map((row) => pairs.map(([, figure]) => cell(row, figure!))),
  ]);
}

/**
 * Rows beside the cells that they belong to; those of skipped cells are missing.
 * @param count how many cells there were; `of` names the place of each row, counted from 1
 */
export function inOrderGiven<Row>(
  count: number,
  of: readonly { readonly row: number }[],
  rows: readonly Row[],
): (Row | undefined)[] {
  const places = new Map(of.map(({ row }, i) => [row, rows[i]!]));
  return Array.from({ length: count }, (_, place) => places.get(place + 1));
}
