import {
  BASE_NAME,
  baseFormula,
  describeSheet,
  MARK_NAME,
  markOf,
  placementNames,
  wholeAddress,
} from "../../sheet";
import { loadKept, writeKept } from "../kept";
import { operate } from "../job/job";
import { loadReferences } from "../read/references";
import { stampNow } from "../job/stamp";
import type { BuiltSheet, SheetRequest, Watch } from "../types";
import { finishAndShow, makeSheet } from "../job/make-sheet";
import { loadSheets } from "../job/new-sheet";

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
      ofAccount: request.whole !== undefined,
    });
    const { keep } = request;
    const before = kept.before();
    const made = await makeSheet(job, {
      plan,
      taken: worksheets.items.map(({ name }) => name),
      active: active.name,
      mark: { name: MARK_NAME, formula: (build) => markOf(plan, build) },
      names: request.whole,
    });
    const { sheet, name } = made;
    sheet.names.add(BASE_NAME, baseFormula(references.inputs())).visible = false;
    for (const [hidden, formula] of placementNames(plan, name)) {
      sheet.names.add(hidden, formula).visible = false;
    }
    if (keep) {
      job.onFailure(name, async (context) => {
        await writeKept(context, before);
        await context.sync();
      });
      await writeKept(job.context, keep);
    }
    await finishAndShow(job, made);
    return {
      sheet: name,
      address: wholeAddress(name, plan),
      shocks: plan.shocks,
      trips: job.trips,
    };
  }, watch);
}
