import { memo } from "../parts/memo";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import type { Preferences, ThemeChoice } from "../memory/preferences";
import type { Language } from "../../locales/language";
import type { GainColour } from "../../sheet";
import "./about.css";

interface Props {
  readonly preferences: Preferences;
  readonly onChange: (preferences: Preferences) => void;
  readonly onForget: () => void;
  readonly onExample: () => void;
}

/** Language, theme, the colours of gain and loss, and the way to have everything forgotten. */
export const Settings = memo(function Settings({
  preferences,
  onChange,
  onForget,
  onExample,
}: Props) {
  const { inputs, start } = useSpeech().words;
  const { page } = useToolWords();
  const languages = Object.entries(page.languages);
  const themes = Object.entries(page.themes);
  const gains = Object.entries(page.gainColours);
  return (
    <details class="card settings">
      <summary>{page.settings}</summary>
      <div class="setting">
        <label for="language">{page.language}</label>
        <select
          id="language"
          value={preferences.language ?? "office"}
          onChange={({ currentTarget: { value } }) =>
            onChange({
              ...preferences,
              language: value === "office" ? undefined : (value as Language),
            })
          }
        >
          {languages.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="setting">
        <label for="theme">{page.theme}</label>
        <select
          id="theme"
          value={preferences.theme}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...preferences, theme: value as ThemeChoice })
          }
        >
          {themes.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="setting">
        <label for="gains">{page.gains}</label>
        <select
          id="gains"
          value={preferences.gains}
          aria-describedby="gains-hint"
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...preferences, gains: value as GainColour })
          }
        >
          {gains.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="note" id="gains-hint">
        {page.gainsHint}
      </p>
      <div class="row-buttons">
        <button type="button" class="button" id="back-to-example" onClick={onExample}>
          {inputs.backToExample}
        </button>
        <button
          type="button"
          class="button"
          id="forget"
          aria-describedby="forget-hint"
          onClick={onForget}
        >
          {start.forget}
        </button>
      </div>
      <p class="note" id="forget-hint">
        {page.forgetHint}
      </p>
    </details>
  );
});
