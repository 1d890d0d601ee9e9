import { exact, nearestDouble, type Exact, type Num } from "../../domain/arithmetic";
import { runLanes, type LaneArgument } from "../../domain/lanes/run";
import { Refusal } from "../../domain/refusal";
import type { ReadArgument } from "./argument";
import { Fault, faultOf, sentences } from "./fault";
import type { Shape } from "./grid";

/** What a cell of a result holds. */
export type Result = number | string | Fault;

/** A formula over the arguments of one cell, in any kind of number; one that was omitted is `undefined`. */
export type Formula = <N extends Num<N>>(...values: N[]) => N | string;

/** A result, row by row: numbers, and what is none by its place. */
export interface Computed {
  readonly numbers: Float64Array;
  readonly others: ReadonlyMap<number, string | Fault>;
}

/** Below this a grid is computed in decimals straight away: lanes pay for themselves later. */
const FEW_CELLS = 32;

/**
 * A formula in every cell of the shape that its arguments combine to. All numbers are what decimal
 * arithmetic gives: large grids run in lanes, which leave to decimals whatever they can't decide.
 */
export function compute(inputs: readonly ReadArgument[], shape: Shape, formula: Formula): Computed {
  const count = shape.rows * shape.columns;
  const numbers = new Float64Array(count);
  const others = new Map<number, string | Fault>();
  const put = (cell: number, result: Result) => {
    if (typeof result === "number") numbers[cell] = result;
    else others.set(cell, result);
  };
  const inDecimals = (cell: number) => put(cell, cellInDecimals(inputs, shape, formula, cell));

  const cells = count < FEW_CELLS ? new Int32Array() : cellsOfNumbers(inputs, shape);
  runLanes(formula, inputs.map(laneArgument), cells, shape.columns, {
    numbers,
    other: (cell, result) => put(cell, result instanceof Refusal ? faultOf(result) : result),
    left: inDecimals,
  });
  forEachMissing(cells, count, inDecimals);
  return { numbers, others };
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

function cellInDecimals(
  inputs: readonly ReadArgument[],
  shape: Shape,
  formula: Formula,
  cell: number,
): Result {
  const row = Math.floor(cell / shape.columns);
  const column = cell % shape.columns;
  const values: (Exact | undefined)[] = [];
  for (const input of inputs) {
    const value = valueAt(input, row, column);
    if (value instanceof Fault) return value;
    values.push(value);
  }
  return evaluate(() => formula(...(values as Exact[])));
}

function valueAt(input: ReadArgument, row: number, column: number): Exact | undefined | Fault {
  if (!covers(input, row, column)) return new Fault("#N/A", sentences().shape());
  const at = row * input.rowStride + column * input.columnStride;
  return input.special.has(at) ? input.special.get(at) : exact(input.doubles[at]!);
}

/** Whether the argument, stretched along dimensions of 1, reaches this cell. */
function covers({ shape }: ReadArgument, row: number, column: number): boolean {
  return (shape.rows === 1 || row < shape.rows) && (shape.columns === 1 || column < shape.columns);
}

/** An argument that was omitted altogether is `undefined` to the formula in all cells. */
function laneArgument(input: ReadArgument): LaneArgument | undefined {
  return isOmitted(input) ? undefined : input;
}

const isOmitted = ({ shape, special }: ReadArgument) =>
  shape.rows * shape.columns === 1 && special.has(0) && special.get(0) === undefined;

/** The cells whose arguments are all numbers (or omitted altogether), in order. */
function cellsOfNumbers(inputs: readonly ReadArgument[], shape: Shape): Int32Array {
  const cells = new Int32Array(shape.rows * shape.columns);
  const irregular = inputs.filter((input) => !isOmitted(input) && !isRegular(input, shape));
  if (irregular.length === 0) return cells.map((_, cell) => cell);
  let count = 0;
  for (let row = 0, cell = 0; row < shape.rows; row++) {
    for (let column = 0; column < shape.columns; column++, cell++) {
      if (irregular.every((input) => hasNumber(input, row, column))) cells[count++] = cell;
    }
  }
  return cells.subarray(0, count);
}

/** Nothing but numbers, and one for every cell. */
const isRegular = (input: ReadArgument, shape: Shape) =>
  input.special.size === 0 && covers(input, shape.rows - 1, shape.columns - 1);

const hasNumber = (input: ReadArgument, row: number, column: number) =>
  covers(input, row, column) &&
  !input.special.has(row * input.rowStride + column * input.columnStride);

function forEachMissing(cells: Int32Array, count: number, visit: (cell: number) => void): void {
  for (let cell = 0, next = 0; cell < count; cell++) {
    if (cells[next] === cell) next++;
    else visit(cell);
  }
}

function finite(value: number): Result {
  return Number.isFinite(value) ? value : new Fault("#VALUE!", sentences().overflow());
}
