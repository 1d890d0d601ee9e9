import type { Inputs } from "../inputs/inputs";
import { fromStored, toStored } from "./stored-inputs";

const KEY = "carryVsShock.inputs";

/** The inputs that this workbook was last built with, if any. */
export function recallInputs(): Inputs | undefined {
  return fromStored(settings()?.get(KEY));
}

/**
 * Keeps the inputs in the workbook. Saving empties Excel's undo list, so this follows a build or an
 * update, which fill it anew anyway, and never typing.
 * @returns whether the workbook took them: what was built stands either way
 */
export function rememberInputs(inputs: Inputs): Promise<boolean> {
  return save((all) => all.set(KEY, toStored(inputs))).then(
    () => true,
    () => false,
  );
}

export function forgetInputs(): Promise<void> {
  return save((all) => all.remove(KEY));
}

/** Undefined outside Excel. */
const settings = (): Office.Settings | undefined => Office.context?.document?.settings;

function save(change: (all: Office.Settings) => void): Promise<void> {
  const all = settings();
  if (!all) return Promise.resolve();
  change(all);
  return new Promise((resolve, reject) =>
    all.saveAsync(({ status, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve() : reject(new Error(error.message)),
    ),
  );
}
