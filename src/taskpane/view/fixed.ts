import type { SeenInput, ViewedSheet } from "../../excel";
import {
  COMPUTED,
  followedCell,
  sheetTextsIn,
  type InputValue,
  type SheetInputs,
} from "../../sheet";

/** Why an input can't be typed in the pane just now, and where what it stands on is. */
export type Fixed =
  | { readonly kind: "locked" | "computed" | "absent" | "gone" }
  /** The cell follows another one of the workbook. */
  | { readonly kind: "link"; readonly address: string; readonly cell: string }
  /** The cell holds a formula of the user's; `readsNothing` is the one that stands on an empty cell. */
  | { readonly kind: "formula"; readonly address: string; readonly readsNothing?: string };

/** Undefined where the input is free to be typed. */
export function fixedBy(sheet: ViewedSheet, input: keyof SheetInputs): Fixed | undefined {
  const seen = sheet.inputs[input];
  const isEntered = typeof seen === "string" || !isComputed(sheet, input);
  return isEntered ? fixedIn(seen, sheet) : { kind: "computed" };
}

/** The same of a cell on any sheet of ours. */
export function fixedIn(seen: SeenInput, sheet: Pick<ViewedSheet, "locked">): Fixed | undefined {
  if (typeof seen === "string") return { kind: seen };
  const { entry, value, address, readsNothing } = seen;
  if (typeof entry === "string" && entry.startsWith("=") && entry !== value) {
    const followed = followedCell(entry);
    if (followed) return { kind: "link", address, ...followed };
    return { kind: "formula", address, ...(readsNothing && { readsNothing: entry }) };
  }
  return sheet.locked ? { kind: "locked" } : undefined;
}

/** Whether a choice on the sheet says that the input is computed. */
export function isComputed({ inputs, language }: ViewedSheet, input: keyof SheetInputs): boolean {
  if (!(input in COMPUTED)) return false;
  const choice = inputs[COMPUTED[input as keyof typeof COMPUTED]];
  const { computed } = sheetTextsIn(language).inputs;
  return typeof choice === "object" && choice.value === computed[1];
}

export function isActual360({ inputs, language }: ViewedSheet): boolean {
  const { actual360 } = inputs;
  const words = sheetTextsIn(language).inputs.actual360;
  return typeof actual360 === "object" && actual360.value === words[1];
}

/** What an input can be given. */
export type Value = InputValue | boolean | string;
