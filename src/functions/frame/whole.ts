import type { Exact } from "../../numbers/arithmetic";
import { Refusal } from "../../numbers/refusal";
import { optional, readCell, type Argument } from "./argument";
import { evaluate, type Result } from "./alone";
import { delivered, single } from "./elementwise";
import { Fault, faultOf, sentences, toExcelError } from "./fault";
import { rowsOf, shapeOf, type Cells } from "./grid";
import { tooMuch, type Work } from "./work";

/**
 * The frame of the functions that read whole ranges: what their arguments throw as `Fault` becomes
 * the result's only error.
 * @throws CustomFunctions.Error
 */
export function whole<R>(compute: () => R): R {
  try {
    return compute();
  } catch (reason) {
    if (reason instanceof Fault) throw toExcelError(reason);
    if (reason instanceof Refusal) throw toExcelError(faultOf(reason));
    throw reason;
  }
}

/** {@link whole} of what is computed later: arguments are refused at once. */
export const wholeLater = <R>(compute: () => Promise<R>): Promise<R> =>
  whole(compute).catch((reason: unknown) =>
    whole(() => {
      throw reason;
    }),
  );

/** An optional single cell: undefined where it was left out. @throws Fault */
export function maybeNumber(argument: Argument): Exact | undefined {
  const rows = rowsOf(argument.cells);
  const { rows: height, columns } = shapeOf(rows);
  if (height > 1 || columns > 1) throw new Fault(sentences().notSingle(argument.name));
  return orThrow(readCell(rows[0]![0], argument));
}

/**
 * A single cell that has a value: a required one, or one with a default.
 * @throws Fault where it is empty, not a number or outside its limits
 */
export const oneNumber = (argument: Argument): Exact => maybeNumber(argument)!;

/** An optional single cell that counts something: a whole number, a fraction cut off. @throws Fault */
export function countIn(name: string, cells: Cells): number | undefined {
  const count = maybeNumber(optional("count", name, cells, undefined));
  return count === undefined ? undefined : Math.floor(count.toNumber());
}

/** A result of one cell. @throws CustomFunctions.Error where it has no value */
export const oneCell = (formula: () => Exact | string) => single(evaluate(formula));

/**
 * The numbers of a range, row by row; a blank cell in it is skipped.
 * @param work what is done with each of them
 * @throws Fault for an error or text in it, and where no number is left
 */
export function numbersIn(argument: Argument, work: Work = "reading"): Exact[] {
  const optionalCell: Argument = { ...argument, fallback: { value: undefined } };
  const rows = rowsOf(argument.cells);
  const { rows: height, columns } = shapeOf(rows);
  orThrow(tooMuch(height * columns, work));
  const numbers = rows
    .flatMap((row) => row.map((cell) => orThrow(readCell(cell, optionalCell))))
    .filter((value) => value !== undefined);
  if (numbers.length === 0) throw new Fault(sentences().empty(argument.name));
  return numbers;
}

/** A cell of a table. */
export type Cell = { toNumber(): number } | number | string | Refusal;

/** A table as Excel takes it: numbers to their nearest doubles, refusals to error cells. */
export function spilled(rows: readonly (readonly Cell[])[]): Cells {
  return delivered(rows.map((row) => row.map(toResult)));
}

function toResult(value: Cell): Result {
  if (typeof value === "number") return value;
  return value instanceof Refusal ? faultOf(value) : evaluate(() => value);
}

export function orThrow<T>(value: T | Fault): T {
  if (value instanceof Fault) throw value;
  return value;
}
