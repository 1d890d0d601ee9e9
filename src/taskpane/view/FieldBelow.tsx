import { fieldOf, type FieldId } from "../inputs/fields";
import type { Reading } from "../inputs/inputs";
import { useSpeech } from "../words";
import { ConflictQuestion } from "./ConflictQuestion";
import type { Fixed, Value } from "./fixed";
import { FixedNote } from "./FixedNote";
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
  const { words, formats } = useSpeech();
  const { sheet } = view;
  const { conflict } = view.state;
  if (!sheet) return null;
  const name = nameOf(id, words.inputs);
  if (conflict?.sheet === sheet.id && conflict.input === id) {
    const write = (value: number) =>
      id === "label" ? String(value) : formats.field(value, fieldOf(id).unit);
    const mine = valueOf(reading, text);
    return <ConflictQuestion {...{ name, conflict, view, mine, text, write }} />;
  }
  const value = reading?.value;
  const canReplace = id !== "label" && value !== undefined && !sheet.locked;
  return (
    <FixedNote
      {...{ name, fixed }}
      onReplace={canReplace ? () => view.replaceLink(id, value) : undefined}
    />
  );
}

const valueOf = (reading: Reading | undefined, text: string): Value | undefined => {
  if (!reading) return text;
  return reading.value !== undefined && reading.reference
    ? { cell: reading.reference }
    : reading.value;
};
