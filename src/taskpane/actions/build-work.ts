import type { SheetRequest } from "../../excel";
import type { Outcome } from "./use-operation";
import type { Work } from "./use-workbook";

export const buildSheet =
  (request: SheetRequest): Work =>
  async (excel, watch, results) => {
    const { sheet, shocks, address } = await excel.buildSheet(request, watch);
    return { text: results.built(sheet, shocks), address };
  };

/** Selects what an earlier operation made, and leaves its report standing. */
export const showAgain =
  (outcome: Outcome): Work =>
  async (excel) => {
    if (outcome.address !== undefined) await excel.show(outcome.address);
    return outcome;
  };
