import { journalTexts as en, type JournalTexts } from "./journal.en";
import { journalTexts as chinese } from "./journal.zh-TW";
import type { Language } from "./language";

export const journalTextsIn = (language: Language): JournalTexts =>
  language === "en" ? en : chinese;
