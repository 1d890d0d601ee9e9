import type { Language } from "./language";
import { operationTexts as english, type OperationTexts } from "./operations.en";
import { operationTexts as chinese } from "./operations.zh-TW";

/** The words about operations in the workbook, in a language. */
export const operationTextsIn = (language: Language): OperationTexts =>
  language === "zh-TW" ? chinese : english;
