import type { Language } from "../../locales/language";
import type { GainColour } from "../../sheet";
import { forgetStored, readStored, store } from "./storage";

export type ThemeChoice = "office" | "light" | "dark";

/** What a person chose for themselves, on this machine, in whatever workbook. */
export interface Preferences {
  /** Undefined: whatever Office shows. */
  readonly language: Language | undefined;
  readonly theme: ThemeChoice;
  /** What gains are painted in, on what is built from now on and in the pane. */
  readonly gains: GainColour;
}

export const DEFAULTS: Preferences = { language: undefined, theme: "office", gains: "green" };

const NAME = "preferences";

export function loadPreferences(): Preferences {
  const stored = readStored(NAME);
  return stored ? parsePreferences(stored) : DEFAULTS;
}

export const savePreferences = (preferences: Preferences): void =>
  store(NAME, JSON.stringify(preferences));

export const forgetPreferences = (): void => forgetStored(NAME);

/** Reads what an earlier version, or another program, may have left; what it does not know is left out. */
export function parsePreferences(text: string): Preferences {
  let stored: Partial<Record<keyof Preferences, unknown>> | null;
  try {
    stored = JSON.parse(text) as typeof stored;
  } catch {
    return DEFAULTS; // not ours, or cut off: as if nothing had been chosen
  }
  const { language, theme, gains } = stored ?? {};
  return {
    language: language === "en" || language === "zh-TW" ? language : undefined,
    theme: theme === "light" || theme === "dark" ? theme : "office",
    gains: gains === "red" ? "red" : "green",
  };
}
