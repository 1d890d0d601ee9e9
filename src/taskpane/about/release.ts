import type { Language } from "../../locales/language";

// Put in by the build: see webpack.config.js.
declare const ADDIN_VERSION: string;
declare const FUNCTIONS_NAMESPACE: string;

/** The version of this add-in. */
export const VERSION = ADDIN_VERSION;

/** The prefix that this build's functions are called by in a cell. */
export const NAMESPACE = FUNCTIONS_NAMESPACE;

const PAGES = {
  start: ["help.html", "help.zh-TW.html"],
  functions: ["functions.html", "functions.zh-TW.html"],
  method: ["method.html", "method.zh-TW.html"],
  calls: ["method.html#when-does-the-broker-call", "method.zh-TW.html#什麼時候會被追繳"],
  privacy: ["privacy.html", "privacy.zh-TW.html"],
  support: ["support.html", "support.zh-TW.html"],
} as const;

/** A page of help, or a section of one, in the reader's language. */
export const helpAddress = (page: keyof typeof PAGES, language: Language): string =>
  PAGES[page][language === "en" ? 0 : 1];
