import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { Operations } from "../excel";
import { officeLanguage } from "../locales/language";
import {
  DEFAULTS,
  forgetPreferences,
  loadPreferences,
  savePreferences,
} from "./memory/preferences";
import type { Preferences } from "./memory/preferences";
import { Pane } from "./Pane";
import { applyTheme, watchTheme } from "./theme/theme";
import { SpeechProvider, speechOf } from "./words";

interface Props {
  /** What can be done to the workbook; undefined outside Excel. */
  readonly operations: Operations | undefined;
}

/** The pane in the language and the theme that the person prefers. */
export function App({ operations }: Props) {
  const [preferences, setPreferences] = useState(loadPreferences);
  const language = preferences.language ?? officeLanguage();
  const speech = useMemo(() => speechOf(language), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    const apply = () => applyTheme(preferences.theme);
    apply();
    return watchTheme(apply);
  }, [preferences.theme]);

  const choose = useCallback((next: Preferences) => {
    savePreferences(next);
    setPreferences(next);
  }, []);
  const forget = useCallback(() => {
    forgetPreferences();
    setPreferences(DEFAULTS);
  }, []);
  return (
    <SpeechProvider value={speech}>
      <Pane
        operations={operations}
        preferences={preferences}
        onPreferences={choose}
        onForgetPreferences={forget}
      />
    </SpeechProvider>
  );
}
