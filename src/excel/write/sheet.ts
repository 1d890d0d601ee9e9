import type { SheetPlan } from "../../sheet";
import type { Job } from "../job/job";
import { piecesOf } from "./cells";
import { rangeAt, writeGrid, writeStyles } from "./look";
import { writeConditionalFormats, writeNames, writeValidations } from "./rules";

/**
 * Writes a plan to an empty sheet, but for its charts and its page. All of it is one trip, or one for
 * each piece where a single request would be too large; the last trip is left to the caller, to be
 * sent with what follows.
 */
export async function writeSheet(job: Job, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  sheet.showGridlines = false;
  writeGrid(sheet, plan);
  for (const area of plan.merges) rangeAt(sheet, area).merge(false);
  writeNames(sheet, plan.names);
  const pieces = piecesOf(plan.cells, plan.rows, plan.columns);
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) {
      await job.sync();
      job.progress(i / pieces.length);
    }
    const range = rangeAt(sheet, {
      row: piece.row,
      column: 0,
      rows: piece.rows,
      columns: plan.columns,
    });
    range.formulas = piece.formulas;
    range.numberFormat = piece.formats;
  }
  writeStyles(sheet, plan);
  writeConditionalFormats(sheet, plan.conditionalFormats);
  writeValidations(sheet, plan.validations);
  sheet.freezePanes.freezeRows(plan.frozenRows);
}
