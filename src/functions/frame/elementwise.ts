import { alone, type Formula, type Result, type Shown } from "./alone";
import { read, readShown, type Argument, type ReadArgument } from "./argument";
import { compute, type Computed } from "./compute";
import { Fault, toExcelError } from "./fault";
import { combine, onlyCell, SEVERAL, type Cells, type Shape } from "./grid";
import type { Work } from "./work";

/**
 * Computes a formula cell by cell over arguments of any shapes, as Excel's own operators would:
 * shapes stretch, every cell has its own value or error. The result has the form the arguments
 * came in: rows for ranges, a value for values.
 * @param work what a cell of it costs, which bounds how many a call computes
 * @throws CustomFunctions.Error where the result is a single cell and has no value
 */
export function elementwise(
  args: readonly Argument[],
  formula: Formula,
  work: Work = "formula",
): Cells {
  const result = inOneCell(args, formula);
  return result === undefined
    ? elementwiseWith(args, () => [], formula, work)
    : asCame(args, result);
}

/**
 * The result of arguments of one cell each, as a formula in a cell has them; undefined where one has
 * more.
 */
function inOneCell(args: readonly Argument[], formula: Formula): Result | undefined {
  const cells = args.map((arg) => onlyCell(arg.cells));
  if (cells.includes(SEVERAL)) return undefined;
  const values: (Shown | undefined)[] = [];
  for (let i = 0; i < args.length; i++) {
    const value = readShown(cells[i], args[i]!);
    if (value instanceof Fault) return value;
    values.push(value);
  }
  return alone(values, formula);
}

/** The same, with further arguments that are looked up by those which a user gives. */
export function elementwiseWith(
  args: readonly Argument[],
  lookedUp: (inputs: readonly ReadArgument[]) => readonly ReadArgument[],
  formula: Formula,
  work: Work = "formula",
): Cells {
  const given = args.map(read);
  const inputs = [...given, ...lookedUp(given)];
  const shape = combine(
    inputs.map((input) => input.shape),
    work,
  );
  if (shape instanceof Fault) throw toExcelError(shape);
  const computed = compute(inputs, shape, formula);
  if (shape.rows * shape.columns > 1) return rowsOf(computed, shape);
  return asCame(args, computed.others.get(0) ?? computed.numbers[0]!);
}

/** One cell's result in the form that its arguments came in. */
function asCame(args: readonly Argument[], result: Result): Cells {
  const value = single(result);
  return args.some((arg) => Array.isArray(arg.cells)) ? [[value]] : value;
}

/** A value, or the error thrown so that Excel shows its message. */
export function single(result: Result): number | string {
  if (result instanceof Fault) throw toExcelError(result);
  return result;
}

/** Rows as Excel takes them: errors as objects in their cells. */
export const delivered = (rows: readonly (readonly Result[])[]): Cells =>
  rows.map((row) => row.map(cellContent));

function rowsOf({ numbers, others }: Computed, { rows, columns }: Shape): Cells {
  const result: unknown[][] = new Array(rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    const line: unknown[] = new Array(columns);
    for (let column = 0; column < columns; column++) line[column] = numbers[cell++];
    result[row] = line;
  }
  for (const [cell, other] of others) {
    result[Math.floor(cell / columns)]![cell % columns] = cellContent(other);
  }
  return result;
}

const cellContent = (result: Result) => (result instanceof Fault ? toExcelError(result) : result);
