import type { Language } from "./language";
import { files as english, type FilesWords } from "./files.en";
import { files as chinese } from "./files.zh-TW";

/** The words of reading files in a language. */
export const filesWords = (language: Language): FilesWords =>
  language === "zh-TW" ? chinese : english;
