import {
  addressOn,
  BASE_NAME,
  baseFormula,
  inputText,
  NAME_OF,
  parseBase,
  type SheetInputs,
} from "../../sheet";
import { loadKept, writeKept } from "../kept";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { stampNow } from "../job/stamp";
import { takeBackOn } from "../job/takeback";
import { entryAt } from "../read/footprint";
import { loadReferences } from "../read/references";
import { loadStandingSheet, planInPlace, type StandingSheet } from "../read/standing-sheet";
import type { SheetRequest, UpdatedSheet, Watch } from "../types";
import type { Entry } from "../write/cells";
import { inputEntry } from "../write/input";
import { changeShocks } from "./shocks";

/**
 * Writes changed inputs and shocks to a sheet of ours. An input that the user changed on the sheet
 * and not in the pane stays, as does one that the user computes; so does everything else of the
 * user's.
 */
export function updateSheet(
  name: string,
  request: SheetRequest,
  watch?: Watch,
): Promise<UpdatedSheet> {
  return operate(async (job) => {
    const { sheet, read } = loadStandingSheet(job.context, name);
    const references = loadReferences(job.context, sheet, request.inputs);
    const kept = loadKept(job.context);
    await job.sync();

    const ours = read();
    const { entries, formulas } = ours;
    const base = formulas.get(BASE_NAME);
    const { changed, kept: left } = merge(ours, references.inputs(), parseBase(base ?? ""));
    const inputs = { ...entries.inputs, ...changed };
    const named = (Object.keys(changed) as (keyof SheetInputs)[]).map((key) => NAME_OF[key]);
    const before = named.map((one) => [one, standingEntry(ours, one)!] as const);
    job.onFailure(name, async (context) => {
      await takeBackOn(context, sheet.id, (again) => {
        writeInputs(again, before);
        if (base !== undefined) again.names.getItem(BASE_NAME).formula = base;
      });
      if (request.keep) await writeKept(context, kept.before());
      await context.sync();
    });
    const options = {
      dialect: entries.mark.dialect,
      namespace: request.namespace,
      stampedAt: stampNow(entries.mark.language),
      inputs,
    };
    const shocks = changeShocks(
      job,
      {
        sheet,
        ours,
        plan: (stood, list) => planInPlace(ours, stood, { ...options, shocks: list }),
      },
      request.shocks,
    );
    writeInputs(sheet, inputEntries(inputs, changed, entries.mark.language));
    if (base !== undefined) {
      const written = baseFormula({ ...inputs, ...references.inputs() });
      sheet.names.getItem(BASE_NAME).formula = written;
    }
    if (request.keep) await writeKept(job.context, request.keep);
    await job.sync();
    const address = addressOn(name, ours.standing.area);
    return { sheet: name, address, shocks, kept: left, trips: job.trips };
  }, watch);
}

type Changed = Partial<SheetInputs>;

/** What the pane changed since the add-in last wrote; and what the user changed on the sheet instead. */
function merge(
  ours: StandingSheet,
  wanted: SheetInputs,
  base: ReadonlyMap<string, string>,
): { changed: Changed; kept: string[] } {
  const onSheet = ours.entries.inputs;
  const changed: Changed = {};
  const kept: string[] = [];
  for (const key of Object.keys(wanted) as (keyof SheetInputs)[]) {
    const wish = inputText(wanted[key]);
    if (wish === inputText(onSheet[key])) continue;
    const name = NAME_OF[key];
    const entry = standingEntry(ours, name);
    if (wish === base.get(key) || isComputed(onSheet[key], entry)) kept.push(name);
    else if (entry === undefined) throw new OperationFailure("otherVersion", { sheet: ours.name });
    else Object.assign(changed, { [key]: wanted[key] });
  }
  return { changed, kept };
}

/** A formula in an input's cell is the user's own, but for a plain reference, which the pane may set. */
const isComputed = (value: SheetInputs[keyof SheetInputs], entry: Entry | undefined): boolean =>
  typeof value !== "object" && typeof entry === "string" && entry.startsWith("=");

/** What stands in an input's cell; undefined where the sheet has no such input. */
function standingEntry({ stood, standing }: StandingSheet, name: string): Entry | undefined {
  const area = stood.names.get(name)?.[0]?.area;
  return area && entryAt(standing, area.row, area.column);
}

/** What the changed inputs' cells are given, by name. */
function inputEntries(
  inputs: SheetInputs,
  changed: Changed,
  language: StandingSheet["entries"]["mark"]["language"],
): [name: string, entry: Entry][] {
  return (Object.keys(changed) as (keyof SheetInputs)[]).map((key) => [
    NAME_OF[key],
    inputEntry(key, inputs[key], language),
  ]);
}

function writeInputs(
  sheet: Excel.Worksheet,
  entries: readonly (readonly [name: string, entry: Entry])[],
): void {
  for (const [name, entry] of entries) {
    sheet.names.getItem(name).getRange().getCell(0, 0).formulas = [[entry]];
  }
}
