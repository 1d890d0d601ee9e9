import { useState } from "preact/hooks";
import { Icon } from "../parts/Icon";
import { memo } from "../parts/memo";
import { useSpeech } from "../words";
import type { Change } from "./change";
import type { Field } from "./fields";
import { stepped, type Entry, type Reading } from "./inputs";
import { noteFor } from "./note";
import type { Fixed } from "../view/fixed";

interface Props {
  readonly field: Field;
  readonly entry: Entry;
  readonly reading: Reading;
  /** Why the sheet that is shown does not let it be typed, if so. */
  readonly fixed: Fixed | undefined;
  readonly onChange: (change: Change) => void;
  readonly onUseSelection: (field: Field) => void;
}

/**
 * One input: its label, the box with unit and steppers, and below it what was understood, what is
 * wrong, or a hint. The text is put in its usual form when the field is left, never while typing.
 */
export const FieldRow = memo(function FieldRow(props: Props) {
  const { field, entry, reading, fixed, onChange } = props;
  const speech = useSpeech();
  const { words, formats } = speech;
  const [focused, setFocused] = useState(false);
  const { id, unit } = field;
  const label = words.inputs.fields[id];
  const form = entry.computed ? "computed" : reading.reference ? "followed" : "field";
  const write = (value: number) => formats[form](value, unit);
  const usual = reading.value !== undefined ? write(reading.value) : undefined;
  const shown = entry.computed ? (usual ?? "") : entry.text;
  const type = (text: string) => onChange({ kind: "type", id, text });
  const step = (steps: number) => {
    if (reading.value !== undefined) type(formats.field(stepped(id, reading.value, steps), unit));
  };
  const choose = () => onChange({ kind: "compute", id, text: shown, on: !entry.computed });
  /** What the buttons beside the field do: Tab does not stop at them. */
  const altKey = (event: KeyboardEvent) => {
    const isDown = event.key === "ArrowDown" && !fixed;
    if (!isDown && !(event.key === "ArrowUp" && field.computedFrom)) return;
    event.preventDefault();
    if (isDown) props.onUseSelection(field);
    else choose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends a word of a Chinese keyboard.
    if (event.key === "Enter" && !event.isComposing) return take();
    if (event.key === "Escape") return onChange({ kind: "drop", id });
    if (event.altKey) return altKey(event);
    const direction = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    step(direction * (event.shiftKey ? 10 : 1));
  };
  /** What was typed is final: it is put in its usual form, and goes to the sheet that is shown. */
  const take = () => {
    if (fixed) return;
    const { value, reference: cell } = reading;
    const rewrite = !entry.computed && usual !== undefined && !cell && entry.value === undefined;
    if (rewrite && usual !== entry.text) type(usual);
    onChange({ kind: "leave", id, value: value !== undefined && cell ? { cell } : value });
  };
  const leave = () => {
    setFocused(false);
    take();
  };
  const note = noteFor({ field, entry, reading, focused, usual }, speech);
  const isProblem = note.kind === "problem";
  return (
    <div
      class="field"
      data-field={id}
      data-problem={isProblem ? "" : undefined}
      data-asked={note.kind === "asked" ? "" : undefined}
      data-cell={entry.text.startsWith("=") ? "" : undefined}
      data-fixed={fixed?.kind}
    >
      <label for={`field-${id}`}>{label}</label>
      {field.computedFrom && (
        <button
          type="button"
          class="auto"
          tabIndex={-1}
          aria-pressed={entry.computed}
          aria-label={words.inputs.compute(label)}
          title={words.inputs.computed[id]}
          onClick={choose}
        >
          {words.inputs.automatic}
        </button>
      )}
      <div class="field-box">
        <input
          id={`field-${id}`}
          type="text"
          inputMode={unit === "percent" ? "text" : "decimal"}
          autocomplete="off"
          spellcheck={false}
          value={shown}
          readOnly={fixed !== undefined}
          aria-invalid={isProblem}
          aria-describedby={`note-${id}`}
          onInput={(event) => type(event.currentTarget.value)}
          onFocus={(event) => {
            setFocused(true);
            event.currentTarget.select();
          }}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
        {unit !== "percent" && <span class="unit">{words.inputs.units[unit]}</span>}
        {!fixed && (
          <>
            <button
              type="button"
              class="pick"
              tabIndex={-1}
              aria-label={words.inputs.useSelection(label)}
              title={words.inputs.useSelection(label)}
              onClick={() => props.onUseSelection(field)}
            >
              <Icon name="target" />
            </button>
            <span class="steppers">
              {/* the arrow keys do the same, so the tab order skips these */}
              <button
                type="button"
                tabIndex={-1}
                aria-label={words.inputs.more(label)}
                onClick={() => step(1)}
              >
                <Icon name="up" />
              </button>
              <button
                type="button"
                tabIndex={-1}
                aria-label={words.inputs.less(label)}
                onClick={() => step(-1)}
              >
                <Icon name="down" />
              </button>
            </span>
          </>
        )}
      </div>
      <p class="field-note" id={`note-${id}`} data-kind={note.kind}>
        {note.text}
      </p>
    </div>
  );
});
