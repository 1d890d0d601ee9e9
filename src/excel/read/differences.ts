import type { Content, PlanCell, StandingPlan } from "../../sheet";
import { asFormula, asText, type Entry } from "../write/cells";
import {
  at,
  entryAt,
  isAsPlanned,
  keyOf,
  places,
  spilledCells,
  spillOf,
  type Standing,
} from "./footprint";

/** A cell that another form of the sheet fills differently. */
export interface Change {
  readonly row: number;
  readonly column: number;
  readonly before: Entry;
  readonly after: Entry;
}

export interface Changes {
  readonly changes: readonly Change[];
  /** Cells of ours that hold something of the user's, which stays. */
  readonly kept: readonly PlanCell[];
  /** A cell of the user's where a result would have to spill. */
  readonly inTheWay?: { readonly row: number; readonly column: number };
}

/** What turns a sheet from one form into another, where both are planned in place. */
export function changesBetween(
  standing: Standing,
  from: Pick<StandingPlan, "cells">,
  target: Pick<StandingPlan, "cells">,
): Changes {
  const [before, after] = [byPlace(from), byPlace(target)];
  const spilled = spilledCells(standing, from.cells);
  const kept: PlanCell[] = [];
  const changes: Change[] = [];
  for (const place of new Set([...before.keys(), ...after.keys()])) {
    const old = before.get(place);
    const next = after.get(place);
    const { row, column } = (next ?? old)!;
    const isInput = (old ?? next)!.input && (next ?? old)!.input;
    if (isInput || sameContent(old?.content, next?.content)) continue;
    const isFree = spilled.has(place) || at(standing.formulas, standing, row, column) === "";
    if (!isFree && !isOurs(standing, old)) kept.push(old ?? next!);
    // A cell that the user emptied stays empty.
    else if (spilled.has(place) || !isFree || old?.content === undefined) {
      const entry = spilled.has(place) ? "" : entryAt(standing, row, column);
      changes.push({ row, column, before: entry, after: entryOf(standing, next) });
    }
  }
  return { changes, kept, inTheWay: blocked(standing, target, changes, spilled) };
}

const byPlace = ({ cells }: Pick<StandingPlan, "cells">) =>
  new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));

/** A stamped figure is whatever it was then; a formula in its place is the user's. */
function isOurs(standing: Standing, cell: PlanCell | undefined): boolean {
  if (cell?.content === undefined) return false;
  if (!cell.stamp) return isAsPlanned(standing, cell);
  return !String(entryAt(standing, cell.row, cell.column)).startsWith("=");
}

function entryOf(standing: Standing, cell: PlanCell | undefined): Entry {
  return cell?.stamp ? stampOf(standing, cell) : asFormula(cell?.content);
}

/** What a cell showed when the sheet was made portable; a figure that could not be had is none. */
export function stampOf(standing: Standing, { row, column }: PlanCell): Entry {
  const value = at(standing.values, standing, row, column);
  if (typeof value === "number") return value;
  const isWord = at(standing.types, standing, row, column) === "String" && value !== "";
  return asText(isWord ? String(value) : "–");
}

/** The first cell that a result of the target spills into and that holds, or will hold, something. */
function blocked(
  standing: Standing,
  { cells }: Pick<StandingPlan, "cells">,
  changes: readonly Change[],
  spilled: ReadonlyMap<string, PlanCell>,
): Changes["inTheWay"] {
  const after = new Map(changes.map((one) => [keyOf(one.row, one.column), one.after]));
  for (const cell of cells) {
    const spills = spillOf(cell);
    // Where the formula itself is not written, the user has something of his own in its place.
    if (!spills || !after.has(keyOf(cell.row, cell.column))) continue;
    const taken = places(cell, spills)
      .slice(1)
      .find(({ row, column }) => {
        const place = keyOf(row, column);
        if (after.has(place)) return after.get(place) !== "";
        return !spilled.has(place) && at(standing.formulas, standing, row, column) !== "";
      });
    if (taken) return taken;
  }
  return undefined;
}

const sameContent = (a: Content | undefined, b: Content | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
