import type { Language } from "./language";
import * as english from "./files.en";
import * as chinese from "./files.zh-TW";

const wordsIn = (language: Language) => (language === "zh-TW" ? chinese : english);

/** The words of reading files in a language. */
export const filesWords = (language: Language): english.FilesWords => wordsIn(language).files;

/** The words of importing in a language. */
export const importWords = (language: Language): english.ImportWords => wordsIn(language).imports;
