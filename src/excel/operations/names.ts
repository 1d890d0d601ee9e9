import { LAMBDA_NAMES, lambdaFormula } from "../../sheet";
import { OperationFailure } from "../job/failure";
import { operate, type Job } from "../job/job";
import type { NamesResult, RemovedNames } from "../types";

/** By this comment the add-in knows its own names again. */
const COMMENT = "Carry vs Shock";

const PROBE = "CVS_probe";
/** A formula with a parameter left out, as the names have such. */
const PROBE_FORMULA = "=LAMBDA(x,[y],IF(ISOMITTED(y),x,y))(1)";
const PROBE_VALUE = 1;

/**
 * Defines workbook names that hold our functions in Excel's own: `=CARRY(3,4.82%,4.14%)` then works
 * without the add-in. A name of the user's is never replaced.
 */
export function installNames(): Promise<NamesResult> {
  return operate(async (job) => {
    const { tables } = job.context.workbook;
    tables.load("items/name");
    const existing = await readNames(job);
    // A table and a name of the workbook can't be called the same.
    const ofTables = new Set(tables.items.map(({ name }) => name.toUpperCase()));
    const users = (name: string) => {
      const found = existing.get(name.toUpperCase());
      return ofTables.has(name.toUpperCase()) || (found !== undefined && !isOurs(found));
    };
    const skipped = LAMBDA_NAMES.filter(users);
    const missing = LAMBDA_NAMES.filter(
      (name) => !existing.has(name.toUpperCase()) && !skipped.includes(name),
    );
    await probe(job);
    job.onFailure(missing.join(", "), (context) => deleteOurs(context, missing));
    for (const name of missing) {
      job.context.workbook.names.add(name, lambdaFormula(name), `${COMMENT}: ${name}`);
    }
    await job.sync();
    const installed = LAMBDA_NAMES.filter((name) => !skipped.includes(name));
    return { installed, skipped, trips: job.trips };
  });
}

/** Takes back only the names that are ours. */
export function removeNames(): Promise<RemovedNames> {
  return operate(async (job) => {
    const ours = [...(await readNames(job)).values()].filter(isOurs);
    const before = ours.map(({ name, formula, comment }) => ({ name, formula, comment }));
    job.onFailure(before.map(({ name }) => name).join(", "), (context) => putBack(context, before));
    for (const item of ours) item.delete();
    await job.sync();
    return { removed: before.map(({ name }) => name), trips: job.trips };
  });
}

async function readNames(job: Job): Promise<ReadonlyMap<string, Excel.NamedItem>> {
  const { names } = job.context.workbook;
  names.load("items/name, items/formula, items/comment");
  await job.sync();
  return new Map(names.items.map((item) => [item.name.toUpperCase(), item]));
}

const isOurs = ({ comment }: { comment: string }): boolean => comment.startsWith(`${COMMENT}: `);

/**
 * There is no requirement set for LAMBDA: one name is tried, and taken back. An Excel that does not
 * know it takes the formula for a call of a function that is missing; what the call gives tells. Where
 * even a formula with a comma is refused, LAMBDA is not what is missing.
 */
async function probe(job: Job): Promise<void> {
  job.onFailure(PROBE, (context) => deleteOurs(context, [PROBE]));
  const item = job.context.workbook.names.add(PROBE, "=MAX(0,1)", `${COMMENT}: ${PROBE}`);
  await job.sync().catch(refusedAs("namesRefused"));
  item.formula = PROBE_FORMULA;
  item.load("value");
  await job.sync().catch(refusedAs("noLambda"));
  if (item.value !== PROBE_VALUE) throw new OperationFailure("noLambda");
  item.delete();
}

const refusedAs = (code: "namesRefused" | "noLambda") => (reason: { code?: string }) => {
  throw reason.code === "InvalidArgument" ? new OperationFailure(code) : reason;
};

async function deleteOurs(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load("comment");
  await context.sync();
  for (const item of items) if (!item.isNullObject && isOurs(item)) item.delete();
  await context.sync();
}

async function putBack(
  context: Excel.RequestContext,
  before: readonly { name: string; formula: unknown; comment: string }[],
): Promise<void> {
  const items = before.map((was) => ({
    was,
    now: context.workbook.names.getItemOrNullObject(was.name),
  }));
  await context.sync();
  for (const { was, now } of items) {
    if (now.isNullObject) context.workbook.names.add(was.name, String(was.formula), was.comment);
  }
  await context.sync();
}
