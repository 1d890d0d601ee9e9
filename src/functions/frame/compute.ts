import { LANES } from "../../numbers/lanes/arena";
import type { LaneArgument } from "../../numbers/lanes/gather";
import type { Lanes } from "../../numbers/lanes/lanes";
import { LaneRunner, refusalOfLane } from "../../numbers/lanes/run";
import { alone, shownAt, type Formula, type Result, type Shown } from "./alone";
import type { ReadArgument } from "./argument";
import { Fault, faultOf, sentences } from "./fault";
import type { Shape } from "./grid";

/** Results by cell, row by row: numbers, and the errors or texts of cells that have no number. */
export interface Computed {
  readonly numbers: Float64Array;
  readonly others: ReadonlyMap<number, string | Fault>;
}

/** Below this a grid is computed cell by cell: lanes pay for themselves later. */
const FEW_CELLS = 32;

/**
 * A formula in every cell of the shape that its arguments combine to. All numbers are what decimal
 * arithmetic gives: large grids run in lanes, and a cell that those can't decide is computed by itself.
 */
export function compute(inputs: readonly ReadArgument[], shape: Shape, formula: Formula): Computed {
  const count = shape.rows * shape.columns;
  const numbers = new Float64Array(count);
  const others = new Map<number, string | Fault>();
  const put = (cell: number, result: Result) => {
    if (typeof result === "number") numbers[cell] = result;
    else others.set(cell, result);
  };
  const byItself = (cell: number) => put(cell, cellAlone(inputs, shape, formula, cell));

  if (count < FEW_CELLS) {
    for (let cell = 0; cell < count; cell++) byItself(cell);
  } else {
    const rounded = new Float64Array(LANES);
    const runner = new LaneRunner<Lanes | string>(
      formula,
      inputs.map(laneArgument),
      shape.columns,
      {
        computed(cells, value) {
          if (typeof value === "string") return cells.forEach((cell) => put(cell, value));
          value.round(rounded);
          for (let i = 0; i < cells.length; i++) {
            // A sum with 0 turns a negative zero into 0.
            numbers[cells[i]!] = rounded[i]! + 0;
            if (Number.isNaN(rounded[i]!)) byItself(cells[i]!);
          }
        },
        refused: (cells, refusal) =>
          cells.forEach((cell, lane) => put(cell, faultOf(refusalOfLane(refusal, lane)))),
        left: byItself,
      },
    );
    inGroups(inputs, shape, (cells) => runner.run(cells), byItself);
    runner.finish();
  }
  return { numbers, others };
}

function cellAlone(
  inputs: readonly ReadArgument[],
  shape: Shape,
  formula: Formula,
  cell: number,
): Result {
  const row = Math.floor(cell / shape.columns);
  const column = cell % shape.columns;
  const values: (Shown | undefined)[] = [];
  for (const input of inputs) {
    const value = valueAt(input, row, column);
    if (value instanceof Fault) return value;
    values.push(value);
  }
  return alone(values, formula);
}

function valueAt(input: ReadArgument, row: number, column: number): Shown | undefined | Fault {
  if (!covers(input, row, column)) return new Fault(sentences().shape(), "#N/A");
  const at = row * input.rowStride + column * input.columnStride;
  return input.special.has(at) ? input.special.get(at) : shownAt(input, at);
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

/**
 * Visits the cells whose arguments are all numbers (or omitted altogether) in groups, the others one by
 * one.
 */
function inGroups(
  inputs: readonly ReadArgument[],
  shape: Shape,
  visitGroup: (cells: Int32Array) => void,
  visit: (cell: number) => void,
): void {
  const irregular = inputs.filter((input) => !isOmitted(input) && !isRegular(input, shape));
  const group = new Int32Array(LANES);
  let size = 0;
  for (let row = 0, cell = 0; row < shape.rows; row++) {
    for (let column = 0; column < shape.columns; column++, cell++) {
      const regular = irregular.length === 0 || irregular.every((it) => hasNumber(it, row, column));
      if (!regular) visit(cell);
      else group[size++] = cell;
      if (size === LANES) {
        visitGroup(group);
        size = 0;
      }
    }
  }
  if (size > 0) visitGroup(group.subarray(0, size));
}

/** A number for every cell, and nothing else. */
const isRegular = (input: ReadArgument, shape: Shape) =>
  input.special.size === 0 && covers(input, shape.rows - 1, shape.columns - 1);

const hasNumber = (input: ReadArgument, row: number, column: number) =>
  covers(input, row, column) &&
  !input.special.has(row * input.rowStride + column * input.columnStride);
