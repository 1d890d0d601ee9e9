import { Icon } from "../parts/Icon";
import { useSpeech, type Speech } from "../words";
import type { ExplainedCell } from "./use-explanation";
import "./explain.css";

interface Props {
  readonly explained: ExplainedCell | undefined;
  readonly onClose: () => void;
}

/** Says why the selected cell shows what it shows. */
export function ExplainCard({ explained, onClose }: Props) {
  const speech = useSpeech();
  const { explain } = speech.words;
  return (
    <div role="status" class="explain-place">
      {explained && (
        <section class="card explain" aria-label={explain.title}>
          <p>{sentenceFor(explained, speech)}</p>
          <button
            type="button"
            class="button button-quiet"
            aria-label={explain.close}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </section>
      )}
    </div>
  );
}

function sentenceFor({ address, explanation }: ExplainedCell, { words }: Speech): string {
  const { explain } = words;
  switch (explanation.kind) {
    case "notOurs":
      return explain.notOurs(address);
    case "unknownName":
      return explain.unknownName(address);
    case "fine":
      return explain.fine(address, explanation.id);
    case "fault":
      return explain.fault(address, explanation.id, explanation.code, explanation.message);
    case "hidden":
      return explain.hidden(address, explanation.id, explanation.text);
  }
}
