import { COMPUTED, type SheetInputs } from "../../sheet";
import type { Speech } from "../words";

/** What an input, or the switch beside one, is called in the pane. */
export function nameOf(input: keyof SheetInputs, words: Speech["words"]["inputs"]): string {
  if (input === "label" || input === "actual360") return words[input];
  const computed = Object.entries(COMPUTED).find(([, choice]) => choice === input)?.[0];
  return words.fields[(computed ?? input) as keyof typeof words.fields];
}
