import type { Content, PlanCell, SheetPlan } from "../../sheet";
import type { CellContent } from "../write/contents";
import { at, contentReader, isAsPlanned, keyOf, spilledCells, type Standing } from "./footprint";

const byPlace = (plan: SheetPlan) =>
  new Map(plan.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));

/** Cells that both dialects fill differently, and that hold something else: the user's own. */
export function usersCells(standing: Standing, from: SheetPlan, target: SheetPlan): PlanCell[] {
  const next = byPlace(target);
  const spilled = spilledCells(from);
  return from.cells.filter((cell) => {
    const place = keyOf(cell.row, cell.column);
    if (cell.input || !isComputed(cell) || sameContent(cell.content, next.get(place)?.content))
      return false;
    return !spilled.has(place) && !cell.stamp && !isAsPlanned(standing, cell);
  });
}

const isComputed = ({ content }: PlanCell): boolean =>
  content !== undefined && "formula" in content;

/** What a cell holds in either dialect, the user's own content in the first. */
export interface Change {
  readonly before: CellContent;
  readonly after: CellContent;
}

/** All cells that the other dialect fills differently, but inputs and those that are `kept`. */
export function changesBetween(
  standing: Standing,
  from: SheetPlan,
  target: SheetPlan,
  kept: readonly PlanCell[],
): Change[] {
  const before = byPlace(from);
  const after = byPlace(target);
  const stood = contentReader(standing, from);
  const users = new Set(kept.map((cell) => keyOf(cell.row, cell.column)));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const old = before.get(place);
    const next = after.get(place);
    const { row, column, input } = (next ?? old)!;
    if (input || users.has(place) || sameContent(old?.content, next?.content)) return [];
    const content = next?.stamp ? stampOf(standing, next) : next?.content;
    return [
      {
        before: { row, column, content: stood(row, column), format: old?.format },
        after: { row, column, content, format: next?.format },
      },
    ];
  });
}

/** What a cell showed when the sheet was made portable. */
function stampOf(standing: Standing, { row, column }: PlanCell): Content {
  const value = at(standing.values, standing, row, column);
  return typeof value === "number" ? { number: value } : { text: String(value) || "–" };
}

const sameContent = (a: Content | undefined, b: Content | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
