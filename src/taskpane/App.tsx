import { useCallback, useEffect, useState } from "preact/hooks";
import { officeLanguage, type Language } from "../locales/language";
import { english } from "../locales/pane.en";
import {
  DEFAULTS,
  forgetPreferences,
  loadPreferences,
  savePreferences,
} from "./memory/preferences";
import type { Preferences } from "./memory/preferences";
import { recallScratch } from "./memory/scratch";
import { recallInputs } from "./memory/workbook";
import { loadExcelRoom, loadTools, loadWords } from "./later";
import { Pane } from "./Pane";
import { useLater } from "./parts/use-later";
import { Fallback } from "./start/Fallback";
import { applyTheme, watchTheme } from "./theme/theme";
import { SpeechProvider, speechOf, type Speech } from "./words";

interface Props {
  /** False where the page was opened in a plain browser. */
  readonly inExcel: boolean;
}

/** The pane in the language and the theme that the person prefers. */
export function App({ inExcel }: Props) {
  const [preferences, setPreferences] = useState(loadPreferences);
  const language = preferences.language ?? officeLanguage();
  const room = useLater(loadExcelRoom, inExcel);
  const remembered = useLater(inExcel ? loadRemembered : loadScratch);
  const speech = useSpeechIn(language);
  const tools = useLater(useCallback(() => loadTools(language), [language]));

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const apply = () => applyTheme(preferences.theme);
    apply();
    return watchTheme(apply);
  }, [preferences.theme]);

  useEffect(() => {
    document.documentElement.dataset.gains = preferences.gains;
  }, [preferences.gains]);

  const choose = useCallback((next: Preferences) => {
    savePreferences(next);
    setPreferences(next);
  }, []);
  const forget = useCallback(() => {
    forgetPreferences();
    setPreferences(DEFAULTS);
  }, []);
  // Only before the first words are there: a switch keeps the old ones until the new ones have come.
  if (!speech || !remembered) return null;
  return (
    <SpeechProvider value={speech}>
      <Fallback>
        <Pane
          inExcel={inExcel}
          kept={remembered.inputs}
          room={room}
          tools={tools}
          preferences={preferences}
          onPreferences={choose}
          onForgetPreferences={forget}
        />
      </Fallback>
    </SpeechProvider>
  );
}

const loadScratch = async () => ({ inputs: recallScratch() });

/** What was typed last comes before what the workbook was last built with. */
const loadRemembered = async () => ({ inputs: recallScratch() ?? (await recallInputs()) });

function useSpeechIn(language: Language): Speech | undefined {
  const [speech, setSpeech] = useState(() =>
    language === "en" ? speechOf(language, english) : undefined,
  );
  useEffect(() => {
    let current = true;
    void loadWords(language).then(
      (words) => current && setSpeech(speechOf(language, words)),
      // Words that cannot be loaded must not keep the pane from being drawn: English is here.
      () => current && setSpeech(speechOf("en", english)),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return speech;
}
