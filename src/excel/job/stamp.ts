import type { Language } from "../../locales/language";

/** The moment in the reader's words, for values that don't recalculate. */
export const stampNow = (language: Language): string =>
  new Date().toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
