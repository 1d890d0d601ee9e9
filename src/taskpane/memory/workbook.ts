import { forgetKept, KEPT_KEY, readKept } from "../../excel/kept";
import type { Inputs } from "../inputs/inputs";
import { fromStored } from "./stored-inputs";

/**
 * The inputs that this workbook was last built with, if any. Builds and updates write them; a workbook
 * that only version 0.1 has written to keeps them in the document's settings.
 */
export async function recallInputs(): Promise<Inputs | undefined> {
  // A workbook that can't be read now, as while a cell is edited, must not keep the pane closed.
  const kept = await readKept().catch(() => undefined);
  return fromStored(kept ?? settings()?.get(KEPT_KEY));
}

export async function forgetInputs(): Promise<void> {
  const old = settings();
  if (!old) return;
  await forgetKept();
  // Saving empties Excel's undo list: only where there is something to forget.
  if (old.get(KEPT_KEY) === null) return;
  old.remove(KEPT_KEY);
  await saved(old);
}

/** Undefined outside Excel. */
const settings = (): Office.Settings | undefined => Office.context?.document?.settings;

const saved = (all: Office.Settings): Promise<void> =>
  new Promise((resolve, reject) =>
    all.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error(error.message)),
    ),
  );
