import { sentenceGap } from "../../locales/language";
import { Icon } from "../parts/Icon";
import { helpAddress } from "../about/release";
import { useLater } from "../parts/use-later";
import { orAskToReload } from "../same-release";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import type { ToolWords } from "../../locales/tools.en";
import type { ExplainedCell } from "./explain-selection";
import "../parts/notice.css";

interface Props {
  readonly explained: ExplainedCell;
  readonly onClose: () => void;
}

/** What all functions are and do is loaded for the first cell that has one of them. */
const loadDetails = () =>
  orAskToReload(import(/* webpackChunkName: "functions-card" */ "./ExplainDetails"));

/** Says why the selected cell shows what it shows. */
export function ExplainCard({ explained, onClose }: Props) {
  const { language } = useSpeech();
  const { explain } = useToolWords();
  const { explanation } = explained;
  const details = useLater(loadDetails, "id" in explanation);
  return (
    <section class="card notice explain" aria-label={explain.title}>
      <div class="notice-text">
        <p>
          {sentenceFor(explained, explain)}
          {sentenceGap(language)}
          {"id" in explanation && (
            <a
              href={`${helpAddress("functions", language)}#${explanation.id.toLowerCase()}`}
              target="_blank"
              rel="noopener"
            >
              {explain.help(explanation.id)}
            </a>
          )}
        </p>
        {details && <details.ExplainDetails explained={explained} />}
      </div>
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
    case "noRoom":
      return words.noRoom(address, explanation.id);
    case "fine":
      return words.fine(address, explanation.id);
    case "fault":
      return words.fault(address, explanation.id, explanation.code, explanation.message);
    case "hidden":
      return words.hidden(address, explanation.id, explanation.text);
  }
}
