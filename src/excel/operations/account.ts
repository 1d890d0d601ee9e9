import { describeAccount, ACCOUNT_MARK_NAME } from "../../sheet/account/describe";
import { markOf, wholeAddress } from "../../sheet";
import { inDaysOf, type AccountInputs } from "../../sheet/account/account";
import { followedNames } from "../../sheet/account/followed";
import type { AccountOptions } from "../../sheet/account/context";
import { refuseTooMany } from "./account-lines";
import { operate } from "../job/job";
import { finishAndShow, makeSheet } from "../job/make-sheet";
import { loadSheets } from "../job/new-sheet";
import { loadDateSystem } from "../read/date-system";
import type { Watch, Written } from "../types";
import { writeOwnNames } from "../write/own-names";

export interface AccountRequest extends AccountOptions {
  readonly inputs: AccountInputs;
}

/** A new sheet with an account on it: one read, one write, one trip for charts and page. All of it or nothing. @throws OperationFailure noLines */
export function buildAccount(request: AccountRequest, watch?: Watch): Promise<Written> {
  return operate(async (job) => {
    if (!request.inputs.follows) refuseTooMany(request.inputs.positions.length);
    const { worksheets, active } = loadSheets(job.context);
    const since = loadDateSystem(job.context);
    await job.sync();

    const plan = describeAccount(inDaysOf(since(), request.inputs), request);
    const made = await makeSheet(job, {
      plan,
      taken: worksheets.items.map(({ name }) => name),
      active: active.name,
      mark: { name: ACCOUNT_MARK_NAME, formula: (build) => markOf(plan, build) },
    });
    writeOwnNames(made.sheet, new Map(), followedNames(request.inputs.follows));
    await finishAndShow(job, made);
    return { sheet: made.name, address: wholeAddress(made.name, plan), trips: job.trips };
  }, watch);
}
