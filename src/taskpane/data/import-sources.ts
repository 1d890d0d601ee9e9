import type { SignalLink } from "../../excel";
import { importWords } from "../../locales/files";
import { sentenceGap, type Language } from "../../locales/language";
import type { Source } from "../../files";
import { VERSION } from "../about/release";
import type { Work } from "../actions/use-workbook";

/** A sheet for each source. */
export const importSources =
  (sources: readonly Source[], language: Language): Work =>
  async (excel, watch) => {
    const done = await excel.importSeries({ sources, language, version: VERSION }, watch);
    const words = importWords(language);
    const text = done.map(words.done).join(sentenceGap(language));
    return { text, address: done.at(-1)?.address };
  };

/** A soft signal follows an imported series from now on. */
export const feedSignal =
  (link: SignalLink): Work =>
  async (excel, _watch, results) => {
    const { address } = await excel.linkSignal(link);
    return { text: results.fed(link.series, link.target), address };
  };

/** All of them or none. */
export const feedAll =
  (links: readonly SignalLink[]): Work =>
  async (excel, _watch, results) => {
    const { address } = await excel.linkSignals(links);
    return { text: results.fedAll(links.length), address };
  };
