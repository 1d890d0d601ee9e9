import { follows, isReference, sheetTextsIn, type InputValue, type SheetInputs } from "../../sheet";
import type { Language } from "../../locales/language";
import { asText, type Entry } from "./cells";

/** What an input's cell is given: a number, a formula that follows a cell, a choice's word, or text. */
export function inputEntry(
  input: keyof SheetInputs,
  value: InputValue | boolean | string,
  language: Language,
): Entry {
  const t = sheetTextsIn(language).inputs;
  if (typeof value === "boolean") {
    const words = input === "actual360" ? t.actual360 : t.computed;
    return asText(words[value ? 1 : 0]);
  }
  if (typeof value === "string") return asText(value);
  return isReference(value) ? `=${follows(value)}` : value;
}
