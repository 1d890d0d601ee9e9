import { parseAddress, type Area, type Content, type PlanCell, type SheetPlan } from "../../sheet";
import { OperationFailure } from "../job/failure";
import { asFormula } from "../write/cells";

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
  matrix: Standing["formulas"],
  { area }: Standing,
  row: number,
  column: number,
): unknown {
  return matrix[row - area.row]?.[column - area.column] ?? "";
}

/** Excel gives formulas back in its own spelling: spaces and case say nothing. */
const spelled = (content: unknown): string =>
  typeof content === "string"
    ? content.replace(/^'/, "").replace(/\s+/g, "").toUpperCase()
    : String(content);

/** Whether a cell holds what the plan gave it. */
export function isAsPlanned(standing: Standing, cell: PlanCell): boolean {
  const found = at(standing.formulas, standing, cell.row, cell.column);
  return spelled(found) === spelled(asFormula(cell.content));
}

/** Words of the sheet's own. A dash is a stamped number that does not exist, and goes with the inputs. */
const isLabel = ({ content, input }: PlanCell): boolean =>
  !input && content !== undefined && "text" in content && /\p{L}/u.test(content.text);

/** Labels that must stand where the plan has them, as a part of all labels. */
const ENOUGH = 0.9;

/**
 * @throws OperationFailure rearranged where the sheet is not laid out as the plan says: rows were
 * inserted between blocks, or another version built it
 */
export function mustMatch(standing: Standing, plan: SheetPlan, sheet: string): void {
  const labels = plan.cells.filter(isLabel);
  const matching = labels.filter((cell) => isAsPlanned(standing, cell)).length;
  if (matching < ENOUGH * labels.length) throw new OperationFailure("rearranged", { sheet });
}

/** Cells that some formula of the plan fills by spilling, and their formula's own cell. */
export function spilledCells(plan: SheetPlan): ReadonlyMap<string, PlanCell> {
  const all = new Map<string, PlanCell>();
  for (const cell of plan.cells) {
    if (!cell.content || !("formula" in cell.content) || !cell.content.spills) continue;
    const { rows, columns } = cell.content.spills;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        all.set(keyOf(cell.row + row, cell.column + column), cell);
      }
    }
  }
  return all;
}

export const keyOf = (row: number, column: number): string => `${row}:${column}`;

/**
 * Reads what a cell holds so that writing it again gives the same. A spilled result is nothing of its
 * own: its formula spills it again.
 */
export function contentReader(
  standing: Standing,
  plan: SheetPlan,
): (row: number, column: number) => Content | undefined {
  const spilled = spilledCells(plan);
  return (row, column) => {
    const anchor = spilled.get(keyOf(row, column));
    if (anchor && (anchor.row !== row || anchor.column !== column)) return undefined;
    const found = at(standing.formulas, standing, row, column);
    if (typeof found === "number") return { number: found };
    const text = String(found);
    if (text === "") return undefined;
    // Text that looks like a formula is its own value, which a formula never is.
    const isFormula = text.startsWith("=") && at(standing.values, standing, row, column) !== text;
    return isFormula ? { formula: text } : { text };
  };
}
