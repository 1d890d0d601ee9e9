import { nearestDouble, type Exact } from "../../domain/arithmetic";
import { Refusal } from "../../domain/refusal";
import { read, type Argument, type ReadArgument } from "./argument";
import { Fault, faultOf, sentences, toExcelError } from "./fault";
import { combine, type Cells } from "./grid";

/** What a cell of a result holds. */
export type Result = number | string | Fault;

/** A formula over the arguments of one cell; one that may be `undefined` was omitted. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type CellFormula = (...values: any[]) => Exact | string;

/**
 * Computes a formula cell by cell over arguments of any shapes, as Excel's own operators would:
 * shapes stretch, every cell has its own value or error. The result has the form the arguments
 * came in: rows for ranges, a value for values.
 * @throws CustomFunctions.Error where the result is a single cell and has no value
 */
export function elementwise(args: readonly Argument[], formula: CellFormula): Cells {
  const inputs = args.map(read);
  const shape = combine(inputs.map((input) => input.shape));
  if (shape instanceof Fault) throw toExcelError(shape);
  const rows = Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) => cellOf(inputs, formula, row, column)),
  );
  return args.some((arg) => Array.isArray(arg.cells)) ? delivered(rows) : single(rows[0]![0]!);
}

/** A value, or the error thrown so that Excel shows its message. */
export function single(result: Result): number | string {
  if (result instanceof Fault) throw toExcelError(result);
  return result;
}

/** Rows as Excel takes them: errors as objects in their cells, the only cell's error thrown. */
export function delivered(rows: Result[][]): Cells {
  if (rows.length === 1 && rows[0]!.length === 1) return [[single(rows[0]![0]!)]];
  return rows.map((row) => row.map((cell) => (cell instanceof Fault ? toExcelError(cell) : cell)));
}

/** Runs a formula; what has no value becomes the fault that says why. */
export function evaluate(formula: () => Exact | string): Result {
  try {
    const value = formula();
    return typeof value === "string" ? value : finite(nearestDouble(value));
  } catch (reason) {
    if (reason instanceof Refusal) return faultOf(reason);
    throw reason;
  }
}

function cellOf(
  inputs: readonly ReadArgument[],
  formula: CellFormula,
  row: number,
  column: number,
): Result {
  const values: (Exact | undefined)[] = [];
  for (const input of inputs) {
    const value = input.at(row, column);
    if (value instanceof Fault) return value;
    values.push(value);
  }
  return evaluate(() => formula(...values));
}

function finite(value: number): Result {
  return Number.isFinite(value) ? value : new Fault("#VALUE!", sentences().overflow());
}
