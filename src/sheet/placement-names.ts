import { anchorFormula, anchorName } from "./anchors";
import { LAYOUT_NAME, layoutFormula } from "./layout-mark";
import type { CarrySheetPlan } from "./carry-plan";

/**
 * Hidden names of a sheet of ours, and their formulas: which blocks it is made of, and where each of
 * them stands. By them it is found again, whatever lines were inserted since.
 */
export function placementNames(
  plan: CarrySheetPlan,
  sheet: string,
): [name: string, formula: string][] {
  return [
    [LAYOUT_NAME, layoutFormula(plan.language)],
    ...plan.anchors.map((anchor): [string, string] => [
      anchorName(anchor.block),
      anchorFormula(anchor, sheet),
    ]),
  ];
}
