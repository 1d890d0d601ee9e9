import type { Area } from "../model/area";
import type { ValueType } from "../model/cell";
import { hostGap } from "../protocol/errors";
import { instance, type Instance } from "../protocol/kinds";
import type { RangeTarget } from "./cells";
import { rangeAreas } from "./range-areas";

const SPECIAL: Readonly<Record<string, ValueType>> = {
  Errors: "Error",
  Logical: "Boolean",
  Numbers: "Double",
  Text: "String",
};

/** Formulas or constants, all of them or those with one kind of value; an area for each run in a row. */
export function specialCells(
  { sheet, area }: RangeTarget,
  type: string,
  of: string | null,
): Instance | null {
  if (type !== "Formulas" && type !== "Constants") throw hostGap(`special cells: ${type}`);
  const wanted = of === null || of === "All" ? undefined : SPECIAL[of];
  if (of !== null && of !== "All" && !wanted) throw hostGap(`special cells: ${of}`);
  const used = sheet.used(true, area);
  if (!used) return null;
  const areas: Area[] = [];
  sheet.read(used).forEach((cells, r) =>
    cells.forEach((cell, c) => {
      const isFormula = cell.formula !== cell.value;
      if (cell.type === "Empty" || isFormula !== (type === "Formulas")) return;
      if (wanted && cell.type !== wanted) return;
      const place = { row: used.row + r, column: used.column + c, rows: 1, columns: 1 };
      const last = areas.at(-1);
      const goesOn = last?.row === place.row && last.column + last.columns === place.column;
      if (goesOn) areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
      else areas.push(place);
    }),
  );
  return areas.length > 0 ? instance(rangeAreas, { sheet, areas }) : null;
}
