import { Fault, sentences } from "./fault";

/** What Excel hands over for an argument: a value, a range or array as rows, null where omitted. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Cells = any;

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** More than this is refused: a whole column against a whole row would end in no answer at all. */
const MOST_CELLS = 5_000_000;

/** What is said of more cells than a call can compute; nothing of fewer. */
export const tooMany = (cells: number): Fault | undefined =>
  cells > MOST_CELLS ? new Fault(sentences().tooMany(cells, MOST_CELLS)) : undefined;

/** The rows of an argument. A single value is a 1×1 grid, a flat array one row. */
export function rowsOf(cells: Cells): readonly (readonly unknown[])[] {
  if (!Array.isArray(cells)) return [[cells]];
  if (cells.length === 0) return [[null]];
  return cells.every(Array.isArray) ? cells : [cells];
}

export function shapeOf(rows: readonly (readonly unknown[])[]): Shape {
  return {
    rows: rows.length,
    columns: rows.reduce((widest, row) => Math.max(widest, row.length), 1),
  };
}

/**
 * The shape that arguments combine to, as under Excel's own operators: the longest of each
 * dimension. A fault where that is more than a call can compute.
 */
export function combine(shapes: readonly Shape[]): Shape | Fault {
  const rows = Math.max(...shapes.map((shape) => shape.rows));
  const columns = Math.max(...shapes.map((shape) => shape.columns));
  return tooMany(rows * columns) ?? { rows, columns };
}
