import { Icon } from "../parts/Icon";
import { useToolWords } from "../tool-words";
import type { ToolWords } from "../../locales/pane/tools.en";
import type { ExplainedCell } from "./explain-selection";
import "./explain.css";

interface Props {
  readonly explained: ExplainedCell;
  readonly onClose: () => void;
}

/** Says why the selected cell shows what it shows. */
export function ExplainCard({ explained, onClose }: Props) {
  const { explain } = useToolWords();
  return (
    <section class="card explain" aria-label={explain.title}>
      <p>{sentenceFor(explained, explain)}</p>
      <button
        type="button"
        class="button button-quiet"
        aria-label={explain.close}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </section>
  );
}

function sentenceFor({ address, explanation }: ExplainedCell, words: ToolWords["explain"]): string {
  switch (explanation.kind) {
    case "notOurs":
      return words.notOurs(address);
    case "unknownName":
      return words.unknownName(address);
    case "fine":
      return words.fine(address, explanation.id);
    case "fault":
      return words.fault(address, explanation.id, explanation.code, explanation.message);
    case "hidden":
      return words.hidden(address, explanation.id, explanation.text);
  }
}
