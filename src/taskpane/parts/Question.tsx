import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface Props {
  /** What is asked, for a reader who hears it. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A question where it arose, and not in a box: it takes the focus, so that it is heard and the keys answer it. */
export function Question({ label, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current!.focus(), []);
  return (
    <div class="ask" role="group" aria-label={label} tabIndex={-1} ref={element}>
      {children}
    </div>
  );
}
