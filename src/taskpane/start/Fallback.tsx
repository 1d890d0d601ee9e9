import { Component, type ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { forgetPreferences } from "../memory/preferences";
import { keepScratch } from "../memory/scratch";
import { forgetInputs } from "../memory/workbook";
import { useSpeech } from "../words";

interface Props {
  readonly children: ComponentChildren;
}

/** Whatever the pane's drawing trips over, the way to have everything forgotten stays within reach. */
export class Fallback extends Component<Props, { readonly failure?: string }> {
  override componentDidCatch(error: unknown): void {
    this.setState({ failure: error instanceof Error ? error.message : String(error) });
  }

  override render({ children }: Props) {
    const { failure } = this.state;
    return failure === undefined ? children : <Failed failure={failure} />;
  }
}

function Failed({ failure }: { failure: string }) {
  const { start } = useSpeech().words;
  const [said, say] = useState(start.failed(failure));
  const forget = () => {
    forgetPreferences();
    keepScratch(undefined);
    forgetInputs().then(
      () => location.reload(),
      (reason: Error) => say(start.notForgotten(reason.message)),
    );
  };
  return (
    <main class="pane">
      <section class="card" role="alert">
        <p>{said}</p>
        <button type="button" class="button" id="forget" onClick={forget}>
          {start.forget}
        </button>
      </section>
    </main>
  );
}
