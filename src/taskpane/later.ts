import type { Operations } from "../excel";
import { english, type PaneWords } from "../locales/pane/en";
import type { Language } from "../locales/language";

/**
 * What the pane needs only after its answer has been drawn. Each becomes a file of its own, so that
 * the answer does not wait for the code that builds sheets.
 */

/** What can be done in Excel. */
export type ExcelRoom = Operations & typeof import("../excel");

export const loadExcelRoom = (): Promise<ExcelRoom> =>
  import(/* webpackChunkName: "excel" */ "../excel") as Promise<ExcelRoom>;

/** The words of a language; English is there from the start. */
export const loadWords = async (language: Language): Promise<PaneWords> =>
  language === "en"
    ? english
    : (await import(/* webpackChunkName: "zh-TW" */ "../locales/pane/zh-TW")).chinese;

export const loadTools = () => import(/* webpackChunkName: "tools" */ "./Tools");
