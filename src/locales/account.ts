import { accountWords as english, type AccountWords } from "./account.en";
import { accountWords as chinese } from "./account.zh-TW";
import type { Language } from "./language";

/** The words of the Account sheet in a language. */
export const accountWordsIn = (language: Language): AccountWords =>
  language === "zh-TW" ? chinese : english;
