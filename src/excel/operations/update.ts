import {
  BASE_NAME,
  baseFormula,
  CHOICE_NAMES,
  describeSheet,
  INPUT_NAMES,
  follows,
  inputText,
  isReference,
  LABEL_NAME,
  parseBase,
  sheetTextsIn,
  type InputValue,
  type SheetInputs,
} from "../../sheet";
import { wholeAddress } from "../address";
import { loadStanding } from "../read/footprint";
import { operate } from "../job/job";
import { loadEntries, type Entries } from "../read/ours";
import { loadReferences } from "../read/references";
import { changeShocks } from "./shocks";
import { stampNow } from "../job/stamp";
import { takeBackOn } from "../job/takeback";
import type { SheetRequest, UpdatedSheet, Watch } from "../types";
import { asText } from "../write/cells";

/**
 * Writes changed inputs and shocks to a sheet of ours. An input that the user changed on the sheet
 * and not in the pane stays; so does everything else that is the user's.
 */
export function updateSheet(
  name: string,
  request: SheetRequest,
  watch?: Watch,
): Promise<UpdatedSheet> {
  return operate(async (job) => {
    const loaded = loadEntries(job.context, name);
    const { sheet } = loaded;
    const baseName = sheet.names.getItemOrNullObject(BASE_NAME);
    baseName.load("formula");
    const standingAt = loadStanding(sheet);
    const references = loadReferences(job.context, sheet, request.inputs);
    await job.sync();

    const entries = loaded.entries();
    // The library's own copy of it changes with the write below.
    const baseBefore = baseName.isNullObject ? undefined : String(baseName.formula);
    const base = parseBase(baseBefore ?? "");
    const { changed, kept } = merge(entries.inputs, references.inputs(), base);
    const inputs = { ...entries.inputs, ...changed };
    const options = {
      ...entries.mark,
      namespace: request.namespace,
      stampedAt: stampNow(entries.mark.language),
    };
    const plans = (shocks: readonly number[]) => describeSheet(inputs, { ...options, shocks });
    const before = entriesOf(entries.inputs, changed, entries.mark.language);
    job.onFailure(name, (context) =>
      takeBackOn(context, sheet.id, (again) => {
        writeEntries(again, before);
        if (baseBefore !== undefined) again.names.getItem(BASE_NAME).formula = baseBefore;
      }),
    );
    const plan = changeShocks(
      job,
      { name, sheet, standing: standingAt(), entries, plans },
      request.shocks,
    );
    writeEntries(sheet, entriesOf(inputs, changed, entries.mark.language));
    if (baseBefore !== undefined) {
      baseName.formula = baseFormula({ ...inputs, ...references.inputs() });
    }
    await job.sync();
    return {
      sheet: name,
      address: wholeAddress(name, plan),
      shocks: plan.shocks,
      kept,
      trips: job.trips,
    };
  }, watch);
}

type Changed = Partial<SheetInputs>;

/** What the pane changed since the add-in last wrote; and what the user changed on the sheet instead. */
function merge(
  onSheet: SheetInputs,
  wanted: SheetInputs,
  base: ReadonlyMap<string, string>,
): { changed: Changed; kept: string[] } {
  const changed: Changed = {};
  const kept: string[] = [];
  for (const key of Object.keys(wanted) as (keyof SheetInputs)[]) {
    const wish = inputText(wanted[key]);
    if (wish === inputText(onSheet[key])) continue;
    if (wish === base.get(key)) kept.push(nameOf(key));
    else Object.assign(changed, { [key]: wanted[key] });
  }
  return { changed, kept };
}

const NAMES: Readonly<Record<string, string>> = {
  ...INPUT_NAMES,
  ...CHOICE_NAMES,
  label: LABEL_NAME,
};

const nameOf = (input: keyof SheetInputs): string => NAMES[input]!;

/** What the changed inputs' cells are given, by name. */
function entriesOf(
  inputs: Entries["inputs"],
  changed: Changed,
  language: Entries["mark"]["language"],
): [name: string, content: string | number][] {
  const t = sheetTextsIn(language).inputs;
  return (Object.keys(changed) as (keyof SheetInputs)[]).map((key) => {
    const value = inputs[key];
    if (typeof value === "boolean") {
      const words = key === "actual360" ? t.actual360 : t.computed;
      return [nameOf(key), asText(words[value ? 1 : 0])];
    }
    return [nameOf(key), typeof value === "string" ? asText(value) : asEntry(value)];
  });
}

const asEntry = (value: InputValue): string | number =>
  isReference(value) ? `=${follows(value)}` : value;

function writeEntries(sheet: Excel.Worksheet, entries: readonly [string, string | number][]): void {
  for (const [name, content] of entries) {
    sheet.names.getItem(name).getRange().getCell(0, 0).formulas = [[content]];
  }
}
