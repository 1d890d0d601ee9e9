import { Question } from "../parts/Question";
import { useToolWords } from "../tool-words";
import type { Value } from "./fixed";
import type { Conflict } from "./state";
import type { View } from "./view";

interface Props {
  readonly name: string;
  readonly conflict: Conflict;
  readonly view: View;
  /** What was typed comes to; undefined where that is nothing. */
  readonly mine: Value | undefined;
  readonly text: string;
  readonly write: (value: number) => string;
}

/** Asks which is to stand in a cell that was changed while its field was edited. */
export function ConflictQuestion({ name, conflict, view, mine, text, write }: Props) {
  const { view: t } = useToolWords();
  const { value } = conflict.cell;
  const theirs = (typeof value === "number" ? write(value) : String(value)) || t.nothing;
  const asked = t.changed(name, theirs);
  return (
    <Question label={asked}>
      <p>{asked}</p>
      {mine !== undefined && (
        <button type="button" class="button" onClick={() => view.answer(conflict, mine)}>
          {t.writeMine(text)}
        </button>
      )}
      <button type="button" class="button" onClick={() => view.answer(conflict, undefined)}>
        {t.keepTheirs(theirs)}
      </button>
    </Question>
  );
}
