import { exact, type Exact } from "../../numbers/arithmetic";
import type { Totals } from "../../domain/totals";
import { LANES } from "../../numbers/lanes/arena";
import { writeDecimalParts } from "../../numbers/lanes/decimal-parts";
import type { LaneArgument } from "../../numbers/lanes/gather";
import type { Lanes } from "../../numbers/lanes/lanes";
import { LaneRunner, refusalOfLane } from "../../numbers/lanes/run";
import { read, type Argument, type ReadArgument } from "./argument";
import { Fault, sentences } from "./fault";
import { rowsOf, shapeOf } from "./grid";
import { isLeftOut, refuseError } from "./ranges";
import { orThrow } from "./whole";
import { tooMuch } from "./work";

/** Whether an error counts in a place that is left out too. */
export type ErrorsCount = "where held" | "everywhere";

/**
 * Totals over ranges of one shape, read side by side. Places where the first range holds nothing (a
 * blank, or the 0 that a blank may arrive as) are left out; an optional range that was omitted holds
 * its default in every place.
 * @throws Fault where shapes differ or no place is left, and for an error or a value outside its limits
 * in a place that is not left out
 */
export function totalsOver(
  ranges: readonly [Argument, ...Argument[]],
  errorsCount: ErrorsCount = "where held",
): Totals {
  const [lead, ...others] = ranges;
  const { rows, columns: width } = shapeOf(rowsOf(lead.cells));
  orThrow(tooMuch(rows * width, "formula"));
  const values = read({ ...lead, fallback: { value: 0 } });
  const columns = [values, ...others.map(read)];
  requireOneShape(ranges, columns);
  const places = placesHeld(ranges, columns, errorsCount);
  return (formula, ...same) => {
    const sums: Exact[] = [];
    const add = (parts: readonly Exact[]) =>
      parts.forEach((part, i) => (sums[i] = sums[i]?.plus(part) ?? part));
    const inDecimals = (place: number) => {
      const figures = columns.map((it) => exact(it.doubles[it.doubles.length === 1 ? 0 : place]!));
      add(formula(...figures, ...same));
    };
    const runner = new LaneRunner<readonly Lanes[]>(
      formula,
      [...columns.map(inOneRow), ...same.map(constant)],
      values.doubles.length,
      {
        computed(cells, parts) {
          const totals = parts.map((part) => part.total());
          if (totals.every((total) => total !== undefined)) add(totals);
          else cells.forEach(inDecimals);
        },
        refused(_, refusal) {
          throw refusalOfLane(refusal, 0);
        },
        left: inDecimals,
      },
    );
    for (let start = 0; start < places.length; start += LANES) {
      runner.run(places.subarray(start, start + LANES));
    }
    runner.finish();
    return sums;
  };
}

function requireOneShape(ranges: readonly Argument[], columns: readonly ReadArgument[]): void {
  const { rows, columns: width } = columns[0]!.shape;
  const isSame = ({ shape }: ReadArgument, r: number) =>
    isOmitted(ranges[r]!) || (shape.rows === rows && shape.columns === width);
  if (columns.every(isSame)) return;
  throw new Fault(sentences().oneShape(ranges.map(({ name }) => name).join(", ")));
}

const isOmitted = ({ cells, fallback }: Argument) => fallback !== undefined && isLeftOut(cells);

/** The places where the first range holds something and the others are in order. */
function placesHeld(
  ranges: readonly Argument[],
  columns: readonly ReadArgument[],
  errorsCount: ErrorsCount,
): Int32Array {
  if (errorsCount === "everywhere")
    columns.forEach((column, r) => refuseErrors(ranges[r]!, column));
  columns.forEach((column) => refuseFaults(column, columns[0]!));
  const { doubles } = columns[0]!;
  const places = new Int32Array(doubles.length);
  let count = 0;
  for (let place = 0; place < doubles.length; place++) {
    if (doubles[place] !== 0) places[count++] = place;
  }
  if (count === 0) throw new Fault(sentences().emptyRange(ranges[0]!.name));
  return places.subarray(0, count);
}

/** An error counts wherever it stands. */
function refuseErrors(range: Argument, column: ReadArgument): void {
  const rows = rowsOf(range.cells);
  const { columns: width } = column.shape;
  for (const place of column.special.keys()) {
    refuseError(rows[Math.floor(place / width)]?.[place % width], range.name);
  }
}

/** An error of a range counts only in a row that is not skipped. */
function refuseFaults(column: ReadArgument, lead: ReadArgument): void {
  for (const [place, fault] of column.special) {
    const isHeld = column === lead || lead.doubles[place] !== 0;
    if (isHeld && fault !== undefined) throw fault;
  }
}

/** The cells one after the other, whatever their shape; a single one stands in every place. */
function inOneRow({ mantissas, digits, doubles }: ReadArgument): LaneArgument {
  return { mantissas, digits, rowStride: 0, columnStride: doubles.length === 1 ? 0 : 1 };
}

function constant(value: Exact): LaneArgument {
  const mantissas = new Float64Array(1);
  const digits = new Uint8Array(1);
  writeDecimalParts(value.toNumber(), mantissas, digits, 0);
  return { mantissas, digits, rowStride: 0, columnStride: 0 };
}
