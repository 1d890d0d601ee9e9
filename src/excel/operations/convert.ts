import {
  describeSheet,
  MARK_NAME,
  markFormula,
  oneCell,
  toAddress,
  type Area,
  type Dialect,
  type PlanCell,
  type SheetPlan,
} from "../../sheet";
import { addressOn, wholeAddress } from "../address";
import { operate } from "../job/job";
import { OperationFailure } from "../job/failure";
import { stampNow } from "../job/stamp";
import { takeBackOn } from "../job/takeback";
import { changesBetween, usersCells } from "../read/differences";
import { at, loadStanding, mustMatch, type Standing } from "../read/footprint";
import { loadEntries, type Entries } from "../read/ours";
import type { ConvertedSheet, Watch } from "../types";
import { writeContents } from "../write/contents";
import { rangeAt, writeGround, writeStyles } from "../write/look";

/** Turns a sheet of ours into the other dialect where it stands; what the user changed stays. */
export function convertSheet(
  name: string,
  to: Dialect,
  namespace: string,
  watch?: Watch,
): Promise<ConvertedSheet> {
  return operate(async (job) => {
    const loaded = loadEntries(job.context, name);
    const standingAt = loadStanding(loaded.sheet);
    await job.sync();
    const entries = loaded.entries();
    const standing = standingAt();
    const [from, target] = plans(entries, to, namespace);
    mustMatch(standing, from, name);

    const kept = entries.mark.dialect === to ? [] : usersCells(standing, from, target);
    const changes = entries.mark.dialect === to ? [] : changesBetween(standing, from, target, kept);
    const added = rowsBelow(from, target);
    const removed = rowsBelow(target, from);
    mustBeFree(standing, name, added.cells);
    job.onFailure(name, (context) =>
      takeBackOn(context, loaded.sheet.id, (sheet) => {
        clearLook(sheet, added);
        giveLook(sheet, removed);
        writeContents(
          sheet,
          changes.map(({ before }) => before),
        );
        sheet.names.getItem(MARK_NAME).formula = markFormula(entries.mark);
      }),
    );
    const { sheet } = loaded;
    giveLook(sheet, added);
    writeContents(
      sheet,
      changes.map(({ after }) => after),
    );
    clearLook(sheet, removed);
    sheet.names.getItem(MARK_NAME).formula = markFormula({ ...entries.mark, dialect: to });
    await job.sync();
    return {
      sheet: name,
      address: wholeAddress(name, target),
      dialect: to,
      kept: kept.map((cell) => toAddress(oneCell(cell.row, cell.column))),
      trips: job.trips,
    };
  }, watch);
}

/** The sheet as it should stand now, and as it shall. */
function plans(
  { mark, inputs, shocks }: Entries,
  to: Dialect,
  namespace: string,
): [SheetPlan, SheetPlan] {
  const describe = (dialect: Dialect) =>
    describeSheet(inputs, {
      ...mark,
      dialect,
      shocks,
      namespace,
      stampedAt: stampNow(mark.language),
    });
  return [describe(mark.dialect), describe(to)];
}

/** Rows of a plan below the end of another's: the workings of the portable dialect. */
interface Rows {
  readonly area: Area;
  readonly cells: readonly PlanCell[];
}

function rowsBelow(plan: SheetPlan, longer: SheetPlan): Rows {
  return {
    area: { row: plan.rows, column: 0, rows: longer.rows - plan.rows, columns: longer.columns },
    cells: longer.cells.filter(({ row }) => row >= plan.rows),
  };
}

function mustBeFree(standing: Standing, sheet: string, added: readonly PlanCell[]): void {
  const taken = added.find(
    ({ row, column }) => at(standing.formulas, standing, row, column) !== "",
  );
  if (taken) {
    const address = addressOn(sheet, oneCell(taken.row, taken.column));
    throw new OperationFailure("occupied", { address });
  }
}

function giveLook(sheet: Excel.Worksheet, { area, cells }: Rows): void {
  if (area.rows <= 0) return;
  writeGround(sheet, area);
  writeStyles(sheet, { cells });
}

function clearLook(sheet: Excel.Worksheet, { area }: Rows): void {
  if (area.rows > 0) rangeAt(sheet, area).clear("Formats");
}
