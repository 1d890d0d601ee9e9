import type { SheetPlan } from "../../sheet";
import { writeExtras } from "../write/extras";
import { writeSheet } from "../write/sheet";
import { begin, finish, freeSheetName } from "./new-sheet";
import type { Job } from "./job";
import { deleteMadeSheet } from "./takeback";

/** What a new sheet is made of. */
export interface NewSheet {
  readonly plan: SheetPlan;
  /** Names of sheets that it cannot have. */
  readonly taken: readonly string[];
  /** The sheet that is open, to go back to where the operation fails. */
  readonly active: string;
  /** The hidden name by which it is known again; its formula ends in `build`, which no other sheet has. */
  readonly mark: { readonly name: string; readonly formula: (build: string) => string };
  /** Hidden names of its own that its formulas read, with what each stands for. */
  readonly names?: Readonly<Record<string, string>> | undefined;
  /** Names of the workbook that are made with it. */
  readonly keys?: readonly string[];
}

export interface MadeSheet {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly plan: SheetPlan;
}

/**
 * Writes a new sheet, its name made unique, but for its charts and its page. Until `finish` it is
 * marked as unfinished; where the operation fails it is deleted. The last trip is left to the caller.
 */
export async function makeSheet(
  job: Job,
  { plan, taken, active, mark, names = {}, keys = [] }: NewSheet,
): Promise<MadeSheet> {
  const name = freeSheetName(plan.sheetName, taken);
  const build = newBuildId();
  const made = { markName: mark.name, build, keys, active };
  job.onFailure(name, (context) => deleteMadeSheet(context, made));
  const sheet = job.context.workbook.worksheets.add(name);
  begin(sheet);
  sheet.names.add(mark.name, mark.formula(build)).visible = false;
  for (const [own, formula] of Object.entries(names)) sheet.names.add(own, formula).visible = false;
  await writeSheet(job, sheet, plan);
  return { sheet, name, plan };
}

/** The last write to a new sheet, which is then shown, and its charts and page. */
export async function finishAndShow(job: Job, made: MadeSheet): Promise<void> {
  finish(made.sheet);
  made.sheet.activate();
  await job.sync();
  await writeExtras(job, [made]);
  job.progress(1);
}

/** Tells this build from any other in the workbook. */
const newBuildId = (): string => Math.random().toString(36).slice(2, 12);
