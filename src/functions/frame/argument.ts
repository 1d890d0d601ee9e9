import { exact, type Exact } from "../../numbers/arithmetic";
import { fromDecimalParts, writeDecimalParts } from "../../numbers/lanes/decimal-parts";
import { LIMITS, outside, type ArgumentKind, type Limit } from "../../numbers/limits";
import { misreadQuote } from "../../domain/account/quote";
import { shownAt, type Decimals, type Shown } from "./alone";
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

/**
 * An argument's cells, row by row, each read and checked once however often the grid repeats it.
 * A number stands as the decimal that Excel shows (integer over a power of ten) and as its double;
 * what is no number stands in `special`: a fault, or `undefined` where the formula chooses.
 */
export interface ReadArgument extends Decimals {
  readonly shape: Shape;
  readonly rowStride: number;
  readonly columnStride: number;
  readonly special: ReadonlyMap<number, Fault | undefined>;
}

export function read(argument: Argument): ReadArgument {
  const rows = rowsOf(argument.cells);
  const shape = shapeOf(rows);
  const count = shape.rows * shape.columns;
  const mantissas = new Float64Array(count);
  const digits = new Uint8Array(count);
  const doubles = new Float64Array(count);
  const special = new Map<number, Fault | undefined>();
  const decimals = { mantissas, digits, doubles };
  let at = 0;
  for (const row of rows) {
    for (let column = 0; column < shape.columns; column++, at++) {
      const value = readAt(row[column], argument, decimals, at);
      if (typeof value !== "number") special.set(at, value);
    }
  }
  return {
    shape,
    rowStride: shape.rows === 1 ? 0 : shape.columns,
    columnStride: shape.columns === 1 ? 0 : 1,
    mantissas,
    digits,
    doubles,
    special,
  };
}

/**
 * Reads a cell into its place; gives the number as shown, or the fault or `undefined` that stands
 * instead.
 */
function readAt(cell: unknown, argument: Argument, decimals: Decimals, at: number) {
  const value = readNumberOrDefault(cell, argument);
  if (typeof value !== "number") return value;
  const { mantissas, digits, doubles } = decimals;
  writeDecimalParts(value, mantissas, digits, at);
  const shown = fromDecimalParts(mantissas[at]!, digits[at]!, value);
  doubles[at] = shown;
  return faultOutside(shown, argument) ?? shown;
}

const ALONE: Decimals = {
  mantissas: new Float64Array(1),
  digits: new Uint8Array(1),
  doubles: new Float64Array(1),
};

/** One cell within its limits, `undefined` where the formula chooses, or a fault. */
export function readShown(cell: unknown, argument: Argument): Shown | undefined | Fault {
  const value = readAt(cell, argument, ALONE, 0);
  return typeof value === "number" ? shownAt(ALONE, 0) : value;
}

/** One cell as an exact number within its limits, `undefined` where the formula chooses, or a fault. */
export function readCell(cell: unknown, argument: Argument): Exact | undefined | Fault {
  const value = readNumberOrDefault(cell, argument);
  if (typeof value !== "number") return value;
  const number = exact(value);
  // At 15 digits the largest doubles round past what a double can hold.
  const shown = number.toNumber();
  return faultOutside(Number.isFinite(shown) ? shown : value, argument) ?? number;
}

function readNumberOrDefault(cell: unknown, argument: Argument): number | undefined | Fault {
  const value = readNumber(cell, argument.name, argument.kind);
  if (value !== BLANK) return value;
  if (argument.fallback !== undefined) return argument.fallback.value;
  return new Fault(sentences().empty(argument.name));
}

function faultOutside(value: number, { name, kind }: Argument): Fault | undefined {
  const misread = kind === "quote" ? misreadQuote(value) : undefined;
  if (misread !== undefined) return new Fault(sentences().quoteMisread(misread));
  const limit: Limit = LIMITS[kind];
  const bound = outside(limit, value);
  if (bound === undefined) return undefined;
  return new Fault(sentences().limit(name, kind, bound, limit, value));
}
