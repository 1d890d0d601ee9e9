import { MARK_NAME } from "../../sheet";
import { ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import type { RemovedSheet } from "../types";
import { loadMark } from "../job/new-sheet";

/** Deletes a sheet of ours, or one that was never finished, and no other. Excel may forget what could be undone before. */
export function removeSheet(name: string): Promise<RemovedSheet> {
  return operate(async (job) => {
    const { worksheets } = job.context.workbook;
    const sheet = worksheets.getItemOrNullObject(name);
    const marks = [MARK_NAME, ACCOUNT_MARK_NAME].map((name) => loadMark(sheet, name));
    const visible = worksheets.getCount(true);
    await job.sync();
    if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: name });
    if (marks.every(({ mark, isUnfinished }) => mark() === undefined && !isUnfinished()))
      throw new OperationFailure("notOurs", { sheet: name });
    if (visible.value === 1) throw new OperationFailure("lastSheet", { sheet: name });
    sheet.delete();
    await job.sync().catch((reason: unknown) => unlessGone(name, reason));
    return { sheet: name, trips: job.trips };
  });
}

/** A deletion cannot be taken back: where the answer was lost but the sheet is gone, it was done. */
async function unlessGone(name: string, reason: unknown): Promise<void> {
  const gone = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    return sheet.isNullObject;
  }).catch(() => false);
  if (!gone) throw reason;
}
