import type { SheetRequest } from "../../excel";
import type { Outcome } from "./use-operation";
import type { Work } from "./use-workbook";

/** Builds a sheet; `afterwards` runs once it stands, and tells whether the inputs were kept. */
export const buildSheet =
  (request: SheetRequest, afterwards: () => Promise<boolean>): Work =>
  async (excel, watch, results) => {
    const { sheet, shocks, address } = await excel.buildSheet(request, watch);
    const remembered = await afterwards();
    const text = results.built(sheet, shocks);
    return { text: remembered ? text : text + results.notKept, address };
  };

/** Selects what an earlier operation made, and leaves its report standing. */
export const showAgain =
  (outcome: Outcome): Work =>
  async (excel) => {
    if (outcome.address !== undefined) await excel.show(outcome.address);
    return outcome;
  };
