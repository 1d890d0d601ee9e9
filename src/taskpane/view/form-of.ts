import type { ViewedSheet } from "../../excel";
import { MISSION_INPUTS } from "../../sheet";
import { FIELDS, type FieldId } from "../inputs/fields";
import type { Entry, Inputs } from "../inputs/inputs";
import { fixedBy, isActual360, isComputed, type Fixed } from "./fixed";
import { draftOf, type ViewState } from "./state";

/** A sheet's numbers as the form shows them. */
export interface SheetForm {
  readonly inputs: Inputs;
  /** The numbers in the sheet's own cells that hold a link or a formula, by the address that is shown. */
  readonly cells: ReadonlyMap<string, number | undefined>;
  readonly fixed: Readonly<Partial<Record<FieldId | "label", Fixed>>>;
}

/**
 * The form of a sheet, with what is being typed in place of what stands there.
 * @param write puts a number as a field shows it
 * @param before the form as it was: what is the same of it stays the very object
 */
export function formOf(
  state: ViewState,
  sheet: ViewedSheet,
  write: (id: FieldId, value: number) => string,
  before?: SheetForm,
): SheetForm {
  const cells = new Map<string, number | undefined>();
  const fixed: Partial<Record<FieldId | "label", Fixed>> = {};
  const entries = {} as Record<FieldId, Entry>;
  for (const { id } of FIELDS) {
    const why = fixedBy(sheet, id);
    if (why) fixed[id] = same(why, before?.fixed[id]);
    const draft = why ? undefined : draftOf(state, sheet.id, id);
    const entry = draft
      ? { text: draft.text, computed: false }
      : entryOf(sheet, id, why, write, cells);
    entries[id] = same(entry, before?.inputs.entries[id]);
  }
  const label = fixedBy(sheet, "label");
  if (label) fixed.label = label;
  return {
    inputs: { label: labelOf(state, sheet), actual360: isActual360(sheet), entries },
    cells,
    fixed,
  };
}

function entryOf(
  sheet: ViewedSheet,
  id: FieldId,
  why: Fixed | undefined,
  write: (id: FieldId, value: number) => string,
  cells: Map<string, number | undefined>,
): Entry {
  const computed = isComputed(sheet, id);
  const seen = sheet.inputs[id];
  if (seen === "gone") return { text: "", computed };
  // What the sheet's version had not is as it is before anybody changes it.
  const value = seen === "absent" ? MISSION_INPUTS[id] : seen.value;
  const isNothing = seen !== "absent" && seen.readsNothing;
  const number = typeof value === "number" && !isNothing ? value : undefined;
  if (why?.kind === "link" || why?.kind === "formula") {
    const shown = why.kind === "link" ? why.cell : why.address;
    cells.set(shown, number);
    return { text: `=${shown}`, computed };
  }
  return number === undefined
    ? { text: "", computed }
    : { text: write(id, number), computed, value: number };
}

function labelOf(state: ViewState, sheet: ViewedSheet): string {
  const seen = sheet.inputs.label;
  const standing = typeof seen === "object" ? String(seen.value) : "";
  return draftOf(state, sheet.id, "label")?.text ?? standing;
}

const same = <T extends object>(now: T, before: T | undefined): T =>
  before && JSON.stringify(now) === JSON.stringify(before) ? before : now;
