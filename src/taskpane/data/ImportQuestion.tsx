import type { Question } from "../../files";
import { say, sayChoice } from "../../files/say";
import { filesWords } from "../../locales/files";
import { useSpeech } from "../words";

interface Props {
  readonly question: Question;
  readonly onAnswer: (id: string, choice: string) => void;
}

/** Asks what only a person can tell, a button for each reading. */
export function ImportQuestion({ question: { id, about, choices }, onAnswer }: Props) {
  const { language } = useSpeech();
  const words = filesWords(language);
  const labelled = `import-${id}`;
  return (
    <div class="question">
      <p id={labelled}>{say(about, words)}</p>
      <div class="row-buttons" role="group" aria-labelledby={labelled}>
        {choices.map((choice) => (
          <button
            key={choice}
            type="button"
            class="button button-small"
            data-choice={choice}
            onClick={() => onAnswer(id, choice)}
          >
            {sayChoice(choice, words)}
          </button>
        ))}
      </div>
    </div>
  );
}
