import { files as english, imports as importsInEnglish } from "./files.en";
import type { FilesWords, ImportWords } from "./files.en";
import { files as chinese, imports as importsInChinese } from "./files.zh-TW";
import type { Language } from "./language";

/** The words of reading files in a language. */
export const filesWords = (language: Language): FilesWords =>
  language === "zh-TW" ? chinese : english;

/** The words of importing in a language. */
export const importWords = (language: Language): ImportWords =>
  language === "zh-TW" ? importsInChinese : importsInEnglish;
