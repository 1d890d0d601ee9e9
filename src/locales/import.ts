import type { Language } from "./language";
import { imports as english, type ImportWords } from "./import.en";
import { imports as chinese } from "./import.zh-TW";

/** The words of importing in a language. */
export const importWords = (language: Language): ImportWords =>
  language === "zh-TW" ? chinese : english;
