import type { Area } from "../model/area";
import { invalidArgument } from "../protocol/errors";

/**
 * A property's new value as one entry a cell: a single value stands for all cells,
 * a matrix must have the range's shape; null leaves a cell as it is.
 */
export function perCell<T>(
  value: unknown,
  area: Area,
  convert: (entry: unknown, row: number, column: number) => T,
): (T | undefined)[][] {
  const single = !Array.isArray(value);
  if (!single) checkShape(value as unknown[], area);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => {
      const entry = single ? value : (value as unknown[][])[r]![c];
      return entry === null || entry === undefined ? undefined : convert(entry, r, c);
    }),
  );
}

function checkShape(value: unknown[], area: Area): void {
  const fits =
    value.length === area.rows &&
    value.every((row) => Array.isArray(row) && row.length === area.columns);
  if (!fits) {
    throw invalidArgument(
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
}

/** The value all cells share, null where they differ, as Excel answers a mixed format. */
export function shared<T>(values: T[]): T | null {
  const [first] = values;
  return values.every((value) => value === first) ? (first ?? null) : null;
}
