import { useSpeech } from "../words";
import type { Change } from "./change";
import { FieldRow } from "./FieldRow";
import { GROUPS, type Field } from "./fields";
import type { Inputs, Readings } from "./inputs";
import { labelOf } from "./label";
import "./inputs.css";

interface Props {
  readonly inputs: Inputs;
  readonly readings: Readings;
  readonly onChange: (change: Change) => void;
  readonly onUseSelection: (field: Field) => void;
  readonly onEnter: () => void;
}

/** All inputs, grouped. */
export function Form({ inputs, readings, onChange, onUseSelection, onEnter }: Props) {
  const speech = useSpeech();
  const { words } = speech;
  // Nothing reads the benchmark while the funding rate is typed.
  const needed = (field: Field) => field.id !== "benchmark" || inputs.entries.fund.computed;
  const automaticLabel = labelOf({ ...inputs, label: "" }, readings, speech);
  return (
    <form
      class="form"
      aria-label={words.inputs.title}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        // Enter also ends a word of a Chinese keyboard, and presses a button.
        const inField = event.target instanceof HTMLInputElement && !event.isComposing;
        if (event.key === "Enter" && inField) onEnter();
      }}
    >
      {GROUPS.map(({ id, fields }) => (
        <fieldset key={id} class="card">
          <legend>{words.inputs.groups[id]}</legend>
          {id === "position" && (
            <div class="field">
              <label for="field-label">{words.inputs.label}</label>
              <div class="field-box field-text">
                <input
                  id="field-label"
                  type="text"
                  maxLength={80}
                  placeholder={automaticLabel}
                  value={inputs.label}
                  onInput={(event) => onChange({ kind: "label", text: event.currentTarget.value })}
                />
              </div>
            </div>
          )}
          {fields.filter(needed).map((field) => (
            <FieldRow
              key={field.id}
              field={field}
              entry={inputs.entries[field.id]}
              reading={readings[field.id]}
              onChange={onChange}
              onUseSelection={onUseSelection}
            />
          ))}
          {id === "funding" && (
            <label class="check" title={words.inputs.actual360Hint}>
              <input
                type="checkbox"
                checked={inputs.actual360}
                onChange={(event) =>
                  onChange({ kind: "actual360", on: event.currentTarget.checked })
                }
              />
              {words.inputs.actual360}
            </label>
          )}
        </fieldset>
      ))}
    </form>
  );
}
