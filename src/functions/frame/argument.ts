import { exact, type Exact } from "../../domain/arithmetic";
import { LIMITS, outside, type ArgumentKind, type Limit } from "../../domain/limits";
import { BLANK, readNumber } from "./cell";
import { Fault, sentences } from "./fault";
import { rowsOf, shapeOf, type Cells, type Shape } from "./grid";

/** A numeric argument as it came, with the name that the user knows it by and what it may be. */
export interface Argument {
  readonly name: string;
  readonly kind: ArgumentKind;
  readonly cells: Cells;
  /** What an omitted one counts as: nothing here means that it is required. */
  readonly fallback?: { readonly value: number | undefined };
}

/** A required numeric argument. */
export const required = (kind: ArgumentKind, name: string, cells: Cells): Argument => ({
  name,
  kind,
  cells,
});

/** An optional numeric argument; `value` undefined leaves it to the formula. */
export const optional = (
  kind: ArgumentKind,
  name: string,
  cells: Cells,
  value: number | undefined,
): Argument => ({ name, kind, cells, fallback: { value } });

/** An argument's cells, each read and checked once, however often the grid repeats it. */
export interface ReadArgument {
  readonly shape: Shape;
  at(row: number, column: number): Exact | undefined | Fault;
}

export function read(argument: Argument): ReadArgument {
  const rows = rowsOf(argument.cells);
  const shape = shapeOf(rows);
  const values = rows.map((row) =>
    Array.from({ length: shape.columns }, (_, column) => readCell(row[column], argument)),
  );
  const outsideShape = () => new Fault("#N/A", sentences().shape());
  return {
    shape,
    at(row, column) {
      const line = values[shape.rows === 1 ? 0 : row];
      const index = shape.columns === 1 ? 0 : column;
      return line === undefined || index >= shape.columns ? outsideShape() : line[index];
    },
  };
}

/** One cell as an exact number within its limits, `undefined` where the formula chooses, or a fault. */
export function readCell(cell: unknown, argument: Argument): Exact | undefined | Fault {
  const { name, kind, fallback } = argument;
  const value = readNumber(cell, name);
  if (value instanceof Fault) return value;
  if (value !== BLANK) return checked(exact(value), name, kind);
  if (fallback === undefined) return new Fault("#VALUE!", sentences().empty(name));
  return fallback.value === undefined ? undefined : exact(fallback.value);
}

function checked(value: Exact, name: string, kind: ArgumentKind): Exact | Fault {
  const limit: Limit = LIMITS[kind];
  const shown = value.toNumber();
  const bound = outside(limit, shown);
  if (bound === undefined) return value;
  return new Fault("#VALUE!", sentences().limit(name, kind, bound, limit, shown));
}
