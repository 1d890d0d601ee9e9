import { LocaleType, type ILanguagePack } from "@univerjs/core";
import type { Language } from "../language";

/** The grid's own words (menus, built-in functions) in one language. */
export interface GridLocale {
  type: LocaleType;
  words: ILanguagePack;
}

/** Loads one language only: the built-in functions' texts weigh more than the page itself. */
export async function loadGridLocale(language: Language): Promise<GridLocale> {
  if (language === "zh-TW") {
    const { default: words } = await import(/* webpackChunkName: "grid-zh-TW" */ "./locale.zh-TW");
    return { type: LocaleType.ZH_TW, words };
  }
  const { default: words } = await import(/* webpackChunkName: "grid-en-US" */ "./locale.en-US");
  return { type: LocaleType.EN_US, words };
}
