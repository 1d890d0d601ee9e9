import type { Exact } from "../../numbers/arithmetic";
import { stopDistance } from "../../domain/rules";
import { optional, readCell, required } from "./argument";
import { Fault, sentences } from "./fault";
import type { Cells } from "./grid";
import { flatCells, isLeftOut } from "./ranges";
import { oneNumber, orThrow } from "./whole";

/**
 * The parallel rise in bp at which the first position of a book stands at its stop: undefined where
 * neither yields nor stops are given. `stops` is one yield for all, or a range of the shape of `values`
 * in which a blank, or the 0 that it may arrive as, is no stop. Rows of value 0 are skipped.
 * @throws Fault where one of them is left out, shapes differ, a single stop is 0 or a range holds none
 * @throws Refusal VALUE for a yield of 0 beside a stop
 */
export function firstStopIn(values: Cells, yields: Cells, stops: Cells): Exact | undefined {
  if (isLeftOut(yields) && isLeftOut(stops)) return undefined;
  if (isLeftOut(yields) || isLeftOut(stops)) {
    throw new Fault(sentences().together("yields", "stops"));
  }
  const held = flatCells(values);
  const earned = flatCells(yields);
  const limits = flatCells(stops);
  const forAll = limits.cells.length === 1;
  const isSame = (range: typeof held) =>
    range.width === held.width && range.cells.length === held.cells.length;
  if (!isSame(earned) || !(forAll || isSame(limits))) {
    throw new Fault(sentences().oneShape("values, yields, stops"));
  }
  const distances = held.cells.flatMap((cell, place) => {
    if (numberOrNothing("amount", "values", cell).isZero()) return [];
    const limit = limits.cells[forAll ? 0 : place];
    const stop = numberOrNothing("rate", "stops", limit);
    if (stop.isZero() && !forAll) return [];
    return [stopDistance(oneNumber(required("rate", "yields", earned.cells[place])), stop)];
  });
  if (distances.length === 0) throw new Fault(sentences().noStops("stops"));
  return distances.reduce((first, distance) => (distance.lt(first) ? distance : first));
}

/** A number within its limits; a blank is 0. @throws Fault */
const numberOrNothing = (kind: "amount" | "rate", name: string, cell: unknown): Exact =>
  orThrow(readCell(cell, optional(kind, name, cell, 0)))!;
