import type { ComponentChildren } from "preact";

interface Props {
  /** Its classes beside the card's own. */
  readonly name: string;
  readonly title: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ComponentChildren;
}

/** A card that a person opens; who draws it knows whether it is open, and may make its contents only then. */
export function Card({ name, title, open, onOpen, children }: Props) {
  return (
    <details
      class={`card ${name}`}
      open={open}
      onToggle={(event) => onOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}
