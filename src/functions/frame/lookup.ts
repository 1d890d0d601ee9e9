import { exact, type Exact } from "../../numbers/arithmetic";
import { writeDecimalParts } from "../../numbers/lanes/decimal-parts";
import { lastPlace, type Step } from "../../numbers/steps";
import type { ReadArgument } from "./argument";
import type { Fault } from "./fault";

/** Which row of a table each cell of an argument falls in, by where the rows start. */
export interface Lookup {
  /** A column of the table as an argument of the argument's own shape: in each cell its row's number. */
  column(numbers: readonly Exact[]): ReadArgument;
}

/**
 * Looks each cell of an argument up in a table of steps. Cells and steps are decimals of at most 15
 * digits, so that their doubles compare as they do.
 * @param below what is said of a cell that all steps start above
 */
export function lookUp(key: ReadArgument, steps: readonly Step<Exact>[], below: Fault): Lookup {
  const starts = steps.map(({ from }) => from.toNumber());
  const rows = Int32Array.from(key.doubles, (n) =>
    lastPlace(starts.length, (place) => n >= starts[place]!),
  );
  const special = new Map<number, Fault>();
  rows.forEach((row, at) => row < 0 && special.set(at, below));
  return {
    column(numbers) {
      const doubles = Float64Array.from(numbers, (n) => n.toNumber());
      const mantissas = new Float64Array(numbers.length);
      const digits = new Uint8Array(numbers.length);
      doubles.forEach((n, row) => writeDecimalParts(n, mantissas, digits, row));
      const { shape, rowStride, columnStride } = key;
      return {
        ...{ shape, rowStride, columnStride, special },
        mantissas: Float64Array.from(rows, (row) => mantissas[row] ?? 0),
        digits: Uint8Array.from(rows, (row) => digits[row] ?? 0),
        doubles: Float64Array.from(rows, (row) => doubles[row] ?? 0),
      };
    },
  };
}

/** Numbers of any length as sums of numbers that an argument can hold: one list a part. */
export function inParts(numbers: readonly Exact[]): Exact[][] {
  const heads = numbers.map((n) => exact(n.toNumber()));
  const rests = numbers.map((n, i) => n.minus(heads[i]!));
  return rests.every((rest) => rest.isZero()) ? [heads] : [heads, ...inParts(rests)];
}
