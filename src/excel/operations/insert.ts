import {
  addressOn,
  describeTable,
  oneCell,
  type Area,
  type PlanCell,
  type SheetInputs,
  type TablePlan,
} from "../../sheet";
import { OperationFailure } from "../job/failure";
import { loadGround, type Ground } from "../job/ground";
import { loadLines, type Lines } from "../job/lines";
import { operate, type Job } from "../job/job";
import { takeBackOn } from "../job/takeback";
import { loadOccupancy } from "../read/occupied";
import { loadReferences } from "../read/references";
import type { BuiltSheet, SheetRequest, Watch } from "../types";
import { asFormula, asText } from "../write/cells";
import { writeEntries, writeFormats } from "../write/contents";
import { rangeAt, writeStyles } from "../write/look";
import { writeConditionalFormats, writeValidations } from "../write/rules";

/** Writes the compact table at the selected cell, where nothing stands in its way. */
export function insertTable(request: SheetRequest, watch?: Watch): Promise<BuiltSheet> {
  return operate(async (job) => {
    const planAt = (inputs: SheetInputs, corner: { row: number; column: number }) =>
      describeTable(inputs, request, corner);
    const { area: size, rowHeights } = planAt(request.inputs, { row: 0, column: 0 });
    const cell = job.context.workbook.getActiveCell();
    cell.load("rowIndex, columnIndex");
    const sheet = cell.worksheet;
    sheet.load("name, id");
    const target = cell.getResizedRange(size.rows - 1, size.columns - 1);
    const groundAt = loadGround(target);
    const linesAt = loadLines(target, size.columns, rowHeights);
    const occupancy = loadOccupancy(target);
    const references = loadReferences(job.context, sheet, request.inputs);
    await job.sync().catch(offTheSheet);
    await occupancy.mustBeFree(job);

    const plan = planAt(references.inputs(), { row: cell.rowIndex, column: cell.columnIndex });
    await writeAmong(job, sheet, plan, groundAt(), linesAt(plan.area));
    const address = addressOn(sheet.name, plan.area);
    return { sheet: sheet.name, address, shocks: plan.shocks, trips: job.trips };
  }, watch);
}

/** A range that would reach past the sheet's last row or column is an invalid argument to Excel. */
export function offTheSheet(reason: { code?: string }): never {
  throw reason.code === "InvalidArgument" ? new OperationFailure("noRoom") : reason;
}

type Written = Pick<TablePlan, "area" | "cells" | "conditionalFormats" | "validations">;

/** Whether a cell does not hold what was written to it: of merged cells only the first does. */
function isSwallowed(
  { row, column, content }: PlanCell,
  { row: top, column: left }: Area,
  formulas: unknown[][],
): boolean {
  const entry = asFormula(content);
  return entry !== "" && entry !== asText("") && formulas[row - top]![column - left] === "";
}

/**
 * Writes cells among the user's own, on a place that was seen to be free. Their look comes once they
 * are seen to have taken what they hold.
 */
export async function writeAmong(
  job: Job,
  sheet: Excel.Worksheet,
  plan: Written,
  ground: Ground,
  lines: Lines,
): Promise<void> {
  const { id, name } = sheet;
  let merged = false;
  job.onFailure(addressOn(name, plan.area), (context) =>
    takeBackOn(context, id, (again) => {
      ground.restore(rangeAt(again, plan.area), merged);
      lines.restore(again);
    }),
  );
  // Formats first: what is entered in a cell that is formatted as text stays text.
  writeFormats(sheet, plan.cells);
  writeEntries(
    sheet,
    plan.cells.map(({ row, column, content }) => ({ row, column, entry: asFormula(content) })),
  );
  const written = rangeAt(sheet, plan.area);
  written.load("formulas");
  await job.sync();
  const swallowed = plan.cells.find((cell) => isSwallowed(cell, plan.area, written.formulas));
  if (swallowed) {
    merged = true;
    const address = addressOn(name, oneCell(swallowed.row, swallowed.column));
    throw new OperationFailure("merged", { address });
  }
  lines.widen(sheet);
  if (ground.plain) {
    writeStyles(sheet, plan);
    writeConditionalFormats(sheet, plan.conditionalFormats);
  }
  if (ground.bare) writeValidations(sheet, plan.validations);
  await job.sync();
}
