import { inOneSpelling, parseAddress, withOneEnd, type Area, type PlanCell } from "../../sheet";
import { asFormula, asText, type Entry } from "../write/cells";

/** What stands on a sheet, from A1 on. */
export interface Standing {
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly area: Area;
}

/** Asks for all that a sheet holds; to be read after the next sync. */
export function loadStanding(sheet: Excel.Worksheet): () => Standing {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("formulas, values, valueTypes, address");
  return () => {
    if (used.isNullObject) return NOTHING;
    const { formulas, values, valueTypes, address } = used;
    return { formulas, values, types: valueTypes, area: parseAddress(address)! };
  };
}

const NOTHING: Standing = {
  formulas: [],
  values: [],
  types: [],
  area: { row: 0, column: 0, rows: 0, columns: 0 },
};

export function at(
  matrix: readonly (readonly unknown[])[],
  { area }: Standing,
  row: number,
  column: number,
): unknown {
  return matrix[row - area.row]?.[column - area.column] ?? "";
}

/** Stands in a plan for a time that is not known any more. */
export const WHENEVER = "\uE000";

/**
 * Excel gives formulas back in its own spelling: spaces, case and the quotes around a sheet's name say
 * nothing, and a range that has shrunk to one cell is still written with two ends.
 */
const spelled = (content: unknown): string =>
  typeof content === "string"
    ? withOneEnd(inOneSpelling(content.replace(/^'/, "").replace(/\s+/g, "").toUpperCase()))
    : String(content);

/** Whether a cell holds what the plan gave it. */
export function isAsPlanned(standing: Standing, cell: PlanCell): boolean {
  const found = spelled(at(standing.formulas, standing, cell.row, cell.column));
  const [start, end] = spelled(asFormula(cell.content)).split(WHENEVER) as [string, string?];
  if (end === undefined) return found === start;
  return (
    found.length >= start.length + end.length && found.startsWith(start) && found.endsWith(end)
  );
}

export const keyOf = (row: number, column: number): string => `${row}:${column}`;

/**
 * The cells that formulas of the plan fill by spilling, but for the formulas' own. Where something
 * stands in its way a formula spills nothing: what stands there is somebody's own.
 */
export function spilledCells(
  standing: Standing,
  cells: readonly PlanCell[],
): ReadonlyMap<string, PlanCell> {
  const all = new Map<string, PlanCell>();
  for (const cell of cells) {
    const spills = spillOf(cell);
    if (!spills || at(standing.values, standing, cell.row, cell.column) === "#SPILL!") continue;
    for (const { row, column } of places(cell, spills)) all.set(keyOf(row, column), cell);
    all.delete(keyOf(cell.row, cell.column));
  }
  return all;
}

export const spillOf = ({ content }: PlanCell): { rows: number; columns: number } | undefined =>
  content && "formula" in content ? content.spills : undefined;

/** All cells of a spill, its formula's own first. */
export const places = (
  { row, column }: { readonly row: number; readonly column: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));

/** What a cell holds, so that entering it again gives the same. */
export function entryAt(standing: Standing, row: number, column: number): Entry {
  const found = at(standing.formulas, standing, row, column);
  if (typeof found === "number" || typeof found === "boolean") return found;
  const text = String(found);
  if (text === "" || at(standing.types, standing, row, column) === "Error") return text;
  // Text that looks like a formula is its own value, which a formula never is.
  const isFormula = text.startsWith("=") && at(standing.values, standing, row, column) !== text;
  return isFormula ? text : asText(text);
}
