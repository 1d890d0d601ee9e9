import { Icon } from "../parts/Icon";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { FUNCTION_LANGUAGES, type ParameterCard } from "./function-card";
import { readsAs } from "./reads-as";

interface Props {
  readonly parameter: ParameterCard;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onUseSelection: () => void;
}

/** A parameter's field, with its unit, and what it means below it. */
export function ParameterField({ parameter, text, onType, onUseSelection }: Props) {
  const { words, language } = useSpeech();
  const { functionsCard: t } = useToolWords();
  const { code, name, optional, isRange, kind } = parameter;
  const as = kind && readsAs(code, kind);
  const isUnit = typeof as === "object" && !as.bare && as.unit !== "percent";
  const unit = isUnit ? words.inputs.units[as.unit] : "";
  const id = `parameter-${code}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.key !== "ArrowDown") return;
    event.preventDefault();
    onUseSelection();
  };
  return (
    <div class="field" data-parameter={code} data-cell={text.startsWith("=") ? "" : undefined}>
      <label for={id}>{optional ? t.optional(name) : name}</label>
      <div class="field-box">
        <input
          id={id}
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={text}
          aria-describedby={`${id}-note`}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span class="unit">{isRange ? t.cells : unit}</span>
        <button
          type="button"
          class="pick"
          tabIndex={-1}
          aria-label={t.selection(name)}
          title={t.selection(name)}
          onClick={onUseSelection}
        >
          <Icon name="target" />
        </button>
      </div>
      <p class="field-note" id={`${id}-note`}>
        {parameter[FUNCTION_LANGUAGES[language]]}
      </p>
    </div>
  );
}
