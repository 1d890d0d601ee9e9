/** The languages that every text for people exists in. */
export type Language = "en" | "zh-TW";

/** The language for a locale tag as Office or a browser gives it: any Chinese reads zh-TW, all else English. */
function languageOf(tag: string | undefined): Language {
  return tag !== undefined && /^zh\b/i.test(tag) ? "zh-TW" : "en";
}

/** What stands between two sentences: nothing in Chinese, whose stop is as wide as a letter. */
export const sentenceGap = (language: Language): string => (language === "en" ? " " : "");

/** The language that Office shows its own words in; English where no Office is loaded. */
export function officeLanguage(): Language {
  return languageOf(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage);
}
