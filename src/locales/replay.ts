import type { Language } from "./language";
import { replayWords as english, type ReplayWords } from "./replay.en";
import { replayWords as chinese } from "./replay.zh-TW";

/** The words of a replay's sheet in a language. */
export const replayWordsIn = (language: Language): ReplayWords =>
  language === "zh-TW" ? chinese : english;
