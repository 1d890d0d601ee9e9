import type { Fault } from "./fault";
import { tooMuch, type Work } from "./work";

/** What Excel hands over for an argument: a value, a range or array as rows, null where omitted. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Cells = any;

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** The rows of an argument. A single value is a 1×1 grid, a flat array one row. */
export function rowsOf(cells: Cells): readonly (readonly unknown[])[] {
  if (!Array.isArray(cells)) return [[cells]];
  if (cells.length === 0) return [[null]];
  return cells.every(Array.isArray) ? cells : [cells];
}

/** Stands for the cells of an argument that has several. */
export const SEVERAL = Symbol("several");

/** The cell of an argument that has but one, found without making rows. */
export function onlyCell(cells: Cells): unknown {
  if (!Array.isArray(cells)) return cells;
  if (cells.length !== 1) return cells.length === 0 ? null : SEVERAL;
  const row: unknown = cells[0];
  if (!Array.isArray(row)) return row;
  return row.length > 1 ? SEVERAL : row[0];
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
export function combine(shapes: readonly Shape[], work: Work): Shape | Fault {
  const rows = Math.max(...shapes.map((shape) => shape.rows));
  const columns = Math.max(...shapes.map((shape) => shape.columns));
  return tooMuch(rows * columns, work) ?? { rows, columns };
}
