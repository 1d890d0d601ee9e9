/** The languages that everything a person reads exists in. */
export const LANGUAGES = ["en-US", "zh-TW"] as const;
export type Language = (typeof LANGUAGES)[number];

/** `?lang=` decides, else the browser: any Chinese reads the Traditional Chinese texts. */
export function chosenLanguage(search: string, browser: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang") ?? browser[0] ?? "";
  return asked.toLowerCase().startsWith("zh") ? "zh-TW" : "en-US";
}
