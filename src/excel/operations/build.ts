import {
  BASE_NAME,
  baseFormula,
  type CarrySheetPlan,
  describeSheet,
  MARK_NAME,
  markOf,
  placementNames,
} from "../../sheet";
import { wholeAddress } from "../address";
import { loadKept, writeKept } from "../kept";
import { operate, type Job } from "../job/job";
import { loadReferences } from "../read/references";
import { stampNow } from "../job/stamp";
import type { BuiltSheet, SheetRequest, Watch } from "../types";
import { freeSheetName, loadSheets, newBuildId } from "../job/new-sheet";
import { deleteMadeSheet } from "../job/takeback";
import { writeExtras } from "../write/extras";
import { writeSheet } from "../write/sheet";

/** Builds a new sheet and shows it. One read, one write (more only past the payload limit), one trip for charts and page. */
export function buildSheet(request: SheetRequest, watch?: Watch): Promise<BuiltSheet> {
  return operate(async (job) => {
    const { worksheets, active } = loadSheets(job.context);
    const references = loadReferences(job.context, active, request.inputs);
    const kept = loadKept(job.context);
    await job.sync();

    const plan = describeSheet(references.inputs(), {
      ...request,
      stampedAt: stampNow(request.language),
    });
    const name = freeSheetName(
      plan.sheetName,
      worksheets.items.map((sheet) => sheet.name),
    );
    const base = baseFormula(references.inputs());
    await writeNewSheet(job, plan, {
      name,
      base,
      active: active.name,
      keep: request.keep,
      keptBefore: kept.before(),
    });
    return {
      sheet: name,
      address: wholeAddress(name, plan),
      shocks: plan.shocks,
      trips: job.trips,
    };
  }, watch);
}

interface NewSheet {
  readonly name: string;
  readonly base: string;
  readonly active: string;
  readonly keep: object | undefined;
  readonly keptBefore: unknown;
}

async function writeNewSheet(
  job: Job,
  plan: CarrySheetPlan,
  { name, base, active, keep, keptBefore }: NewSheet,
): Promise<void> {
  const build = newBuildId();
  const made = { markName: MARK_NAME, build, active };
  job.onFailure(name, async (context) => {
    await deleteMadeSheet(context, made);
    if (keep) await writeKept(context, keptBefore);
    await context.sync();
  });
  const sheet = job.context.workbook.worksheets.add(name);
  const mark = sheet.names.add(MARK_NAME, markOf(plan, { finished: false, build }));
  mark.visible = false;
  sheet.names.add(BASE_NAME, base).visible = false;
  for (const [hidden, formula] of placementNames(plan, name)) {
    sheet.names.add(hidden, formula).visible = false;
  }
  await writeSheet(job, sheet, plan);
  mark.formula = markOf(plan, { finished: true, build });
  sheet.activate();
  if (keep) await writeKept(job.context, keep);
  await job.sync();
  await writeExtras(job, [{ sheet, plan }]);
  job.progress(1);
}
