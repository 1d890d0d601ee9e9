import type { Language } from "../locales/language";
import { english, type PaneWords } from "../locales/pane.en";
import type { ToolWords } from "../locales/tools.en";
import type { ExcelRoom } from "./excel-room-type";
import { orAskToReload } from "./same-release";

/**
 * What the pane needs only after its answer has been drawn. Each becomes a file of its own, so that
 * the answer does not wait for the code that builds sheets.
 */

export const loadExcelRoom = (): Promise<ExcelRoom> =>
  orAskToReload(import(/* webpackChunkName: "excel" */ "./excel-room") as Promise<ExcelRoom>);

/** The words that the answer is drawn with; English is there from the start. */
export const loadWords = async (language: Language): Promise<PaneWords> =>
  language === "en"
    ? english
    : (await orAskToReload(import(/* webpackChunkName: "zh-TW" */ "../locales/pane.zh-TW")))
        .chinese;

const loadToolWords = async (language: Language): Promise<ToolWords> =>
  language === "en"
    ? (await import(/* webpackChunkName: "tools" */ "../locales/tools.en")).englishTools
    : (await import(/* webpackChunkName: "zh-TW" */ "../locales/tools.zh-TW")).chineseTools;

/** What stands below the picture, and its words. */
export async function loadTools(language: Language) {
  const [parts, words] = await orAskToReload(
    Promise.all([import(/* webpackChunkName: "tools" */ "./Tools"), loadToolWords(language)]),
  );
  return { ...parts, words };
}

export type LoadedTools = Awaited<ReturnType<typeof loadTools>>;
