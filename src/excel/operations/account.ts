import { describeAccount, ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { markOf } from "../../sheet";
import type { AccountInputs } from "../../sheet/account/account";
import { followedNames } from "../../sheet/account/followed";
import type { AccountOptions } from "../../sheet/account/context";
import { wholeAddress } from "../address";
import { refuseTooMany } from "./account-lines";
import { begin, finish, freeSheetName, loadSheets, newBuildId } from "../job/new-sheet";
import { operate } from "../job/job";
import { loadDatesMustFit } from "../read/date-system";
import { deleteMadeSheet } from "../job/takeback";
import type { Watch, Written } from "../types";
import { writeExtras } from "../write/extras";
import { writeOwnNames } from "../write/own-names";
import { writeSheet } from "../write/sheet";

export interface AccountRequest extends AccountOptions {
  readonly inputs: AccountInputs;
}

/** A new sheet with an account on it: one read, one write, one trip for charts and page. All of it or nothing. @throws OperationFailure noLines */
export function buildAccount(request: AccountRequest, watch?: Watch): Promise<Written> {
  return operate(async (job) => {
    if (!request.inputs.follows) refuseTooMany(request.inputs.positions.length);
    const { worksheets, active } = loadSheets(job.context);
    const datesMustFit = loadDatesMustFit(job.context);
    await job.sync();
    datesMustFit();

    const plan = describeAccount(request.inputs, request);
    const name = freeSheetName(
      plan.sheetName,
      worksheets.items.map((sheet) => sheet.name),
    );
    const build = newBuildId();
    const made = { markName: ACCOUNT_MARK_NAME, build, active: active.name };
    job.onFailure(name, (context) => deleteMadeSheet(context, made));
    const sheet = worksheets.add(name);
    begin(sheet);
    sheet.names.add(ACCOUNT_MARK_NAME, markOf(plan, { finished: true, build })).visible = false;
    writeOwnNames(sheet, new Map(), followedNames(request.inputs.follows));
    await writeSheet(job, sheet, plan);
    finish(sheet);
    sheet.activate();
    await job.sync();
    await writeExtras(job, [{ sheet, plan }]);
    job.progress(1);
    return { sheet: name, address: wholeAddress(name, plan), trips: job.trips };
  }, watch);
}
