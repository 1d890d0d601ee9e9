import { Refusal } from "../refusal";
import { Block, LANES } from "./block";
import { POWERS_OF_TEN } from "./decimalparts";
import { Lanes } from "./lanes";
import { Diverged, OneByOne, UNDECIDED } from "./signals";

/**
 * The decimals of one argument: integers over powers of ten, NaN for a number that has no such form.
 * The one at row·rowStride + column·columnStride belongs to a cell of the result: a stride of 0
 * stretches the argument along that dimension.
 */
export interface LaneArgument {
  readonly mantissas: Float64Array;
  readonly digits: Uint8Array;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** What becomes of each cell. */
export interface Outcome {
  /** Takes the cells' numbers, each at its place. */
  readonly numbers: Float64Array;
  /** A text, or the reason why there is no value. */
  other(cell: number, result: string | Refusal): void;
  /** Lanes can't settle this cell: compute it in decimals. */
  left(cell: number): void;
}

/** A formula over any kind of number; an argument that is `undefined` was omitted. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type LaneFormula = (...values: any[]) => Lanes | string;

/**
 * A runner of a formula over up to {@link LANES} cells at a time, numbered row by row over a result
 * of `columns` columns. What it delivers as a number is the very double that decimal arithmetic
 * would round to.
 */
export function laneRunner(
  formula: LaneFormula,
  args: readonly (LaneArgument | undefined)[],
  columns: number,
  outcome: Outcome,
): (cells: Int32Array) => void {
  const block = new Block();
  const results = new Float64Array(LANES);
  const place = {
    rows: new Int32Array(LANES),
    columns: new Int32Array(LANES),
    indexes: new Int32Array(LANES),
  };
  return runGroup;

  function runGroup(group: Int32Array): void {
    const result = attempt(group);
    if (result instanceof Diverged) return runApart(group, result.groups);
    if (result instanceof OneByOne) return group.forEach((cell) => outcome.left(cell));
    if (result instanceof Refusal) return refuse(group, result);
    if (typeof result === "string") return group.forEach((cell) => outcome.other(cell, result));
    for (let i = 0; i < group.length; i++) {
      const value = results[i]!;
      // A sum with 0 turns a negative zero into 0.
      outcome.numbers[group[i]!] = value + 0;
      if (Number.isNaN(value)) outcome.left(group[i]!);
    }
  }

  function attempt(group: Int32Array): Lanes | string | Refusal | Diverged | OneByOne {
    block.begin(group.length);
    try {
      locate(group);
      const value = formula(
        ...args.map((argument) => argument && gather(argument, group.length, block)),
      );
      if (value instanceof Lanes) value.round(results);
      return value;
    } catch (signal) {
      const expected = [Diverged, OneByOne, Refusal].some((kind) => signal instanceof kind);
      if (!expected) throw signal;
      return signal as Diverged | OneByOne | Refusal;
    }
  }

  /** A refusal names numbers of its own in every lane. */
  function refuse(group: Int32Array, { code, reason, details }: Refusal): void {
    const columns = Object.entries(details).map(([name, detail]) => {
      if (!(detail instanceof Lanes)) return { name, at: () => detail };
      const values = new Float64Array(LANES);
      detail.round(values);
      return { name, at: (lane: number) => values[lane]! };
    });
    group.forEach((cell, lane) => {
      const own = Object.fromEntries(columns.map(({ name, at }) => [name, at(lane)]));
      outcome.other(cell, new Refusal(code, reason, own));
    });
  }

  function runApart(group: Int32Array, groups: Int32Array): void {
    for (const number of new Set(groups)) {
      const members = group.filter((_, i) => groups[i] === number);
      if (number === UNDECIDED) members.forEach((cell) => outcome.left(cell));
      else runGroup(members);
    }
  }

  /** The row and the column of each lane's cell. */
  function locate(group: Int32Array): void {
    for (let i = 0; i < group.length; i++) {
      const row = Math.floor(group[i]! / columns);
      place.rows[i] = row;
      place.columns[i] = group[i]! - row * columns;
    }
  }

  /** The argument's decimals for these cells, as integers over the largest of their powers of ten. */
  function gather(argument: LaneArgument, count: number, block: Block): Lanes {
    const { mantissas, digits, rowStride, columnStride } = argument;
    const { rows, columns, indexes } = place;
    if (rowStride === 0 && columnStride === 0) {
      if (Number.isNaN(mantissas[0]!)) throw new OneByOne();
      return Lanes.ofConstant(block, { integer: mantissas[0]!, scale: digits[0]! });
    }
    const out = block.take();
    let scale = 0;
    let uniform = true;
    for (let i = 0; i < count; i++) {
      const at = rows[i]! * rowStride + columns[i]! * columnStride;
      indexes[i] = at;
      out[i] = mantissas[at]!;
      const k = digits[at]!;
      if (k !== scale) {
        uniform &&= i === 0;
        if (k > scale) scale = k;
      }
    }
    if (!uniform) {
      for (let i = 0; i < count; i++) out[i]! *= POWERS_OF_TEN[scale - digits[indexes[i]!]!]!;
    }
    const lanes = Lanes.ofIntegers(block, out, scale);
    if (!lanes.isInteger) throw new Diverged(groupsByDigits(argument, indexes.slice(0, count)));
    return lanes;
  }
}

/** Cells with as many digits behind the point share a power of ten without growing past 15 digits. */
function groupsByDigits({ mantissas, digits }: LaneArgument, indexes: Int32Array): Int32Array {
  return indexes.map((at) => (Number.isNaN(mantissas[at]!) ? UNDECIDED : digits[at]!));
}
