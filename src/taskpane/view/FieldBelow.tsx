import { fieldOf, type FieldId } from "../inputs/fields";
import type { Reading } from "../inputs/inputs";
import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import type { Fixed, Value } from "./fixed";
import { nameOf } from "./name-of";
import type { View } from "./view";

interface Props {
  readonly id: FieldId | "label";
  readonly view: View;
  readonly fixed: Fixed | undefined;
  /** What the field comes to; undefined for the label, which is what it is. */
  readonly reading: Reading | undefined;
  readonly text: string;
}

/** What stands below an input of a sheet: a link that can be replaced, or a question about what was typed. */
export function FieldBelow({ id, view, fixed, reading, text }: Props) {
  const { sheet } = view;
  const { conflict } = view.state;
  if (!sheet) return null;
  if (conflict?.sheet === sheet.id && conflict.input === id)
    return <ConflictQuestion id={id} view={view} mine={valueOf(reading, text)} text={text} />;
  return fixed ? <FixedNote id={id} view={view} fixed={fixed} value={reading?.value} /> : null;
}

const valueOf = (reading: Reading | undefined, text: string): Value | undefined => {
  if (!reading) return text;
  return reading.value !== undefined && reading.reference
    ? { cell: reading.reference }
    : reading.value;
};

interface ConflictProps extends Pick<Props, "id" | "view" | "text"> {
  readonly mine: Value | undefined;
}

function ConflictQuestion({ id, view, mine, text }: ConflictProps) {
  const { words, formats } = useSpeech();
  const { view: t } = useToolWords();
  const conflict = view.state.conflict!;
  const { value } = conflict.cell;
  const theirs =
    typeof value === "number" && id !== "label"
      ? formats.field(value, fieldOf(id).unit)
      : String(value);
  const asked = t.changed(nameOf(id, words.inputs), theirs || t.nothing);
  return (
    <Question label={asked}>
      <p>{asked}</p>
      {mine !== undefined && (
        <button type="button" class="button" onClick={() => view.answer(conflict, mine)}>
          {t.writeMine(text)}
        </button>
      )}
      <button type="button" class="button" onClick={() => view.answer(conflict, undefined)}>
        {t.keepTheirs(theirs || t.nothing)}
      </button>
    </Question>
  );
}

interface FixedProps extends Pick<Props, "id" | "view"> {
  readonly fixed: Fixed;
  readonly value: number | undefined;
}

const formulaNote = (
  { address, readsNothing }: Extract<Fixed, { kind: "formula" }>,
  t: ReturnType<typeof useToolWords>["view"],
) => (readsNothing ? t.readsNothing(address, readsNothing) : t.formulaIn(address));

function FixedNote({ id, view, fixed, value }: FixedProps) {
  const { words } = useSpeech();
  const { view: t } = useToolWords();
  if (fixed.kind === "absent" || fixed.kind === "gone")
    return <p class="field-note field-fixed">{t[fixed.kind]}</p>;
  if (fixed.kind !== "link" && fixed.kind !== "formula") return null;
  const canReplace = id !== "label" && value !== undefined && !view.sheet!.locked;
  return (
    <div class="field-fixed">
      <p class="field-note">{fixed.kind === "formula" && formulaNote(fixed, t)}</p>
      {canReplace && (
        <button
          type="button"
          class="button button-small"
          aria-label={t.ofField(t.replace[fixed.kind], nameOf(id, words.inputs))}
          onClick={() => view.replaceLink(id, value)}
        >
          {t.replace[fixed.kind]}
        </button>
      )}
    </div>
  );
}
