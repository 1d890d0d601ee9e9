import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../locales/language";
import { english, type PaneWords } from "../locales/pane.en";
import { createFormats, type Formats } from "./typing/format";

/** Texts and number formats of one language. */
export interface Speech {
  readonly language: Language;
  readonly words: PaneWords;
  readonly formats: Formats;
}

export const speechOf = (language: Language, words: PaneWords): Speech => ({
  language,
  words,
  formats: createFormats(language),
});

const SpeechContext = createContext<Speech>(speechOf("en", english));

export const SpeechProvider = SpeechContext.Provider;
export const useSpeech = (): Speech => useContext(SpeechContext);
