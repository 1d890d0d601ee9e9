import type { SheetRequest } from "../../excel";
import type { Outcome } from "./use-operation";
import type { Work } from "./use-workbook";

/** Builds a sheet; `afterwards` runs once it stands. */
export const buildSheet =
  (request: SheetRequest, afterwards: () => Promise<void>): Work =>
  async (excel, watch, results) => {
    const { sheet, shocks, trips, address } = await excel.buildSheet(request, watch);
    await afterwards();
    return { text: results.built(sheet, shocks, trips), address };
  };

/** Selects what an earlier operation made, and leaves its report standing. */
export const showAgain =
  (outcome: Outcome): Work =>
  async (excel) => {
    if (outcome.address !== undefined) await excel.show(outcome.address);
    return outcome;
  };
