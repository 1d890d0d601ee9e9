import type { Language } from "../../locales/language";

// Put in by the build: see webpack.config.js.
declare const ADDIN_VERSION: string;
declare const FUNCTIONS_NAMESPACE: string;

/** The version of this add-in. */
export const VERSION = ADDIN_VERSION;

/** The prefix that this build's functions are called by in a cell. */
export const NAMESPACE = FUNCTIONS_NAMESPACE;

const PAGES = {
  start: "help.html",
  functions: "functions.html",
  method: "method.html",
  privacy: "privacy.html",
  support: "support.html",
} as const;

export type HelpPage = keyof typeof PAGES;

export const HELP_PAGES = Object.keys(PAGES) as HelpPage[];

/** A page of help; both languages stand on one page, the Chinese one under its own heading. */
export function helpAddress(page: HelpPage, language: Language): string {
  return `${PAGES[page]}${language === "zh-TW" && page === "start" ? "#zh-tw" : ""}`;
}
