import type { Language } from "./language";
import { sheetTexts as english, type SheetTexts } from "./sheet.en";
import { sheetTexts as chinese } from "./sheet.zh-TW";

/** The words of the sheet in a language. */
export const sheetTextsIn = (language: Language): SheetTexts =>
  language === "zh-TW" ? chinese : english;
