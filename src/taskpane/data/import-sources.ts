import { importWords } from "../../locales/import";
import type { Language } from "../../locales/language";
import type { KnownSource } from "../../sheet/import";
import { VERSION } from "../about/release";
import type { Work } from "../actions/use-workbook";

/** A sheet for each source; `afterwards` once they stand. */
export const importSources =
  (sources: readonly KnownSource[], language: Language, afterwards: () => void): Work =>
  async (excel, watch) => {
    const done = await excel.importSeries({ sources, language, version: VERSION }, watch);
    afterwards();
    const words = importWords(language);
    return { text: done.map(words.done).join(" "), address: done.at(-1)?.address };
  };
