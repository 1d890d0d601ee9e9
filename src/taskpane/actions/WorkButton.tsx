import type { ComponentChildren } from "preact";
import type { Workbook } from "./use-workbook";

interface Props {
  readonly workbook: Workbook;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly id?: string;
  readonly small?: boolean;
  /** What a screen reader says where the button's own words do not tell it from its neighbours. */
  readonly label?: string;
  /** The id of the note that says more. */
  readonly note?: string;
}

/** A button that does something to the workbook: it rests, in sight, while anything is being done to that. */
export function WorkButton({ workbook, onPress, children, id, small, label, note }: Props) {
  const resting = workbook.state.phase === "running";
  return (
    <button
      type="button"
      class={small ? "button button-small" : "button"}
      id={id}
      aria-label={label}
      aria-describedby={note}
      aria-disabled={resting}
      onClick={() => !resting && onPress()}
    >
      {children}
    </button>
  );
}
