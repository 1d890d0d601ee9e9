import type { Inputs } from "../inputs/inputs";
import { forgetStored, readStored, store } from "./storage";
import { fromStored, toStored } from "./stored-inputs";

const NAME = "scratch";

/** The scratch numbers as they were left, in whatever workbook; undefined where none were. */
export function recallScratch(): Inputs | undefined {
  const text = readStored(NAME);
  if (text === undefined) return undefined;
  try {
    return fromStored(JSON.parse(text));
  } catch {
    return undefined; // not ours, or cut off: as if nothing had been typed
  }
}

/** Keeps them; undefined forgets. */
export function keepScratch(inputs: Inputs | undefined): void {
  if (inputs === undefined) forgetStored(NAME);
  else store(NAME, JSON.stringify(toStored(inputs)));
}
