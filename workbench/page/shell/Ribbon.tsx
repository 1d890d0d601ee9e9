import { LANGUAGES, type Language } from "../language";
import type { PageTexts } from "../texts";
import { THEMES, type Theme } from "../theme";
import type { RibbonButton, RibbonGroup } from "./ribbon-manifest";

export interface RibbonProps {
  texts: PageTexts;
  group: RibbonGroup;
  language: Language;
  theme: Theme;
  busy: boolean;
  /** What saving came to, in place of the note. */
  report: string | undefined;
  onPress(button: RibbonButton): void;
  onSave(): void;
  onLanguage(language: Language): void;
  onTheme(theme: Theme): void;
}

const LANGUAGE_NAMES: Record<Language, string> = { "en-US": "English", "zh-TW": "繁體中文" };

/** The strip above the grid: the add-in's group of Excel's Home tab, and what only the workbench has. */
export function Ribbon(props: RibbonProps) {
  const { texts, group, busy, onPress } = props;
  return (
    <>
      <div class="group" role="toolbar" aria-label={group.label}>
        <div class="buttons">
          {group.buttons.map((button) => (
            <button
              key={button.label}
              type="button"
              title={button.tip}
              disabled={busy}
              onClick={() => onPress(button)}
            >
              <img src={button.icon} alt="" width={32} height={32} />
              <span>{button.label}</span>
            </button>
          ))}
        </div>
        <p class="group-label">{group.label}</p>
      </div>
      <button type="button" id="save" title={texts.save.tip} disabled={busy} onClick={props.onSave}>
        {texts.save.button}
      </button>
      <p class="note" role="status">
        {props.report ?? texts.notExcel}
      </p>
      <div class="settings">
        <Choice
          label={texts.language}
          options={LANGUAGES}
          names={LANGUAGE_NAMES}
          chosen={props.language}
          onChoose={props.onLanguage}
        />
        <Choice
          label={texts.themeLabel}
          options={THEMES}
          names={texts.theme}
          chosen={props.theme}
          onChoose={props.onTheme}
        />
      </div>
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  options: readonly T[];
  names: Record<T, string>;
  chosen: T;
  onChoose(option: T): void;
}

function Choice<T extends string>({ label, options, names, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <div class="choice" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === chosen}
          onClick={() => onChoose(option)}
        >
          {names[option]}
        </button>
      ))}
    </div>
  );
}
