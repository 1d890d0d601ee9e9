import { Fragment, type ComponentChildren } from "preact";
import type { SheetForm } from "../view/form-of";
import { useSpeech } from "../words";
import type { Change } from "./change";
import { FieldRow } from "./FieldRow";
import { GROUPS, type Field, type FieldId } from "./fields";
import type { Inputs, Readings } from "./inputs";
import { labelOf } from "./label";
import "./inputs.css";

interface Props {
  readonly inputs: Inputs;
  readonly readings: Readings;
  readonly onChange: (change: Change) => void;
  readonly onUseSelection: (field: Field) => void;
  /** Ctrl and Enter were pressed. */
  readonly onEnter: () => void;
  /** The sheet that is shown, if any. */
  readonly sheet: SheetForm | undefined;
  /** What stands below an input of that sheet. */
  readonly below: (id: FieldId | "label") => ComponentChildren;
}

/** All inputs, grouped. */
export function Form(props: Props) {
  const { inputs, readings, sheet, below, onChange, onUseSelection, onEnter } = props;
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
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onEnter();
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
                  readOnly={sheet?.fixed.label !== undefined}
                  onInput={(event) => onChange({ kind: "label", text: event.currentTarget.value })}
                  onBlur={() => onChange({ kind: "leave", id: "label", value: inputs.label })}
                />
              </div>
            </div>
          )}
          {id === "position" && below("label")}
          {fields.filter(needed).map((field) => (
            <Fragment key={field.id}>
              <FieldRow
                field={field}
                entry={inputs.entries[field.id]}
                reading={readings[field.id]}
                fixed={sheet?.fixed[field.id]}
                onChange={onChange}
                onUseSelection={onUseSelection}
              />
              {below(field.id)}
            </Fragment>
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
