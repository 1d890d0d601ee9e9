import { useToolWords } from "../tool-words";
import type { Fixed } from "./fixed";

interface Props {
  readonly name: string;
  readonly fixed: Fixed | undefined;
  /** Undefined where there is no number to put in its place, or it may not be written. */
  readonly onReplace: (() => void) | undefined;
}

/** Why a field can't be typed in: what its cell holds, and the button that gives it up for a number. */
export function FixedNote({ name, fixed, onReplace }: Props) {
  const { view: t } = useToolWords();
  if (fixed?.kind === "absent" || fixed?.kind === "gone")
    return <p class="field-note field-fixed">{t[fixed.kind]}</p>;
  if (fixed?.kind !== "link" && fixed?.kind !== "formula") return null;
  return (
    <div class="field-fixed">
      <p class="field-note">{fixed.kind === "formula" && formulaNote(fixed, t)}</p>
      {onReplace && (
        <button
          type="button"
          class="button button-small"
          aria-label={t.ofField(t.replace[fixed.kind], name)}
          onClick={onReplace}
        >
          {t.replace[fixed.kind]}
        </button>
      )}
    </div>
  );
}

const formulaNote = (
  { address, readsNothing }: Extract<Fixed, { kind: "formula" }>,
  t: ReturnType<typeof useToolWords>["view"],
) => (readsNothing ? t.readsNothing(address, readsNothing) : t.formulaIn(address));
