import { type Arena, LANES } from "./arena";
import { POWERS_OF_TEN } from "./decimal-parts";
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

/** Fetches the arguments of cells that are numbered row by row over a result of `columns` columns. */
export class Gatherer {
  private readonly rows = new Int32Array(LANES);
  private readonly columns = new Int32Array(LANES);
  private readonly indexes = new Int32Array(LANES);

  constructor(private readonly width: number) {}

  /** Which cells the next arguments are for. */
  locate(cells: Int32Array): void {
    for (let i = 0; i < cells.length; i++) {
      const row = Math.floor(cells[i]! / this.width);
      this.rows[i] = row;
      this.columns[i] = cells[i]! - row * this.width;
    }
  }

  /** The argument's decimals for these cells, as integers over the largest of their powers of ten. */
  gather(argument: LaneArgument, arena: Arena): Lanes {
    const { mantissas, digits, rowStride, columnStride } = argument;
    if (rowStride === 0 && columnStride === 0) return constantLanes(argument, arena);
    const { rows, columns, indexes } = this;
    const { count } = arena;
    const out = arena.take();
    let scale = 0;
    let isUniform = true;
    for (let i = 0; i < count; i++) {
      const at = rows[i]! * rowStride + columns[i]! * columnStride;
      indexes[i] = at;
      out[i] = mantissas[at]!;
      const k = digits[at]!;
      if (k !== scale) {
        isUniform &&= i === 0;
        if (k > scale) scale = k;
      }
    }
    if (!isUniform) {
      for (let i = 0; i < count; i++) out[i]! *= POWERS_OF_TEN[scale - digits[indexes[i]!]!]!;
    }
    const lanes = Lanes.ofIntegers(arena, out, scale);
    if (!lanes.isInteger) throw new Diverged(groupsByDigits(argument, indexes.slice(0, count)));
    return lanes;
  }
}

function constantLanes({ mantissas, digits }: LaneArgument, arena: Arena): Lanes {
  if (Number.isNaN(mantissas[0]!)) throw new OneByOne();
  return Lanes.ofConstant(arena, { integer: mantissas[0]!, scale: digits[0]! });
}

/** Cells with as many digits behind the point share a power of ten without growing past 15 digits. */
function groupsByDigits({ mantissas, digits }: LaneArgument, indexes: Int32Array): Int32Array {
  return indexes.map((at) => (Number.isNaN(mantissas[at]!) ? UNDECIDED : digits[at]!));
}
