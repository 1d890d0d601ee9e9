import type { ComponentChildren } from "preact";
import type { Workbook } from "./use-workbook";
import { WorkButton } from "./WorkButton";

interface Props {
  readonly workbook: Workbook;
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly onPress: () => void;
  /** What is asked or found after the press. */
  readonly children?: ComponentChildren;
}

/** A button for the workbook, and below it what it does. */
export function Tool({ workbook, id, label, hint, onPress, children }: Props) {
  return (
    <div class="tool">
      <WorkButton workbook={workbook} id={id} note={`${id}-hint`} onPress={onPress}>
        {label}
      </WorkButton>
      <p class="note" id={`${id}-hint`}>
        {hint}
      </p>
      {children}
    </div>
  );
}
