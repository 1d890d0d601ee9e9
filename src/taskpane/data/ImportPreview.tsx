import type { PlacedReading } from "../../files";
import { UNIT_QUESTION } from "../../files/reading";
import { faultSentence } from "../../files/fault";
import { filesWords } from "../../locales/files";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { LeftOutList } from "./LeftOutList";
import { ImportQuestion } from "./ImportQuestion";
import { SeriesPreview } from "./SeriesPreview";

interface Props {
  readonly file: PlacedReading;
  readonly onAnswer: (id: string, choice: string) => void;
  readonly onTick: (names: ReadonlySet<string>) => void;
}

/** What would be made of a file: its series, what is asked about them, and what is left out. */
export function ImportPreview({ file: { reading, placed, questions }, onAnswer, onTick }: Props) {
  const { data } = useToolWords();
  const { language } = useSpeech();
  const words = filesWords(language);
  const name = reading.file || data.pasted;
  if (reading.refused) {
    const sentence = faultSentence(reading.refused, words);
    return <p class="status-bad">{data.fault(name, sentence)}</p>;
  }
  const ticked = new Set(reading.series.map((series) => series.name));
  // A series that gets a name of its own here is ticked by the name that the file gives it.
  const toggle = (one: string) => {
    const next = new Set(ticked);
    if (!next.delete(one)) next.add(one);
    onTick(next);
  };
  return (
    <section class="import-file" aria-label={name}>
      <h4>{name}</h4>
      {questions.map((question) => (
        <ImportQuestion key={question.id} question={question} onAnswer={onAnswer} />
      ))}
      {placed.map((one) => (
        <SeriesPreview
          key={one.series.name}
          placed={one}
          onUnit={
            questions.some(({ id }) => id === UNIT_QUESTION)
              ? undefined
              : (unit) => onAnswer(UNIT_QUESTION, unit)
          }
          onUntick={ticked.size > 1 ? () => toggle(one.series.name) : undefined}
        />
      ))}
      {reading.positions.length > 0 && (
        <p class="note">{data.positionsRead(reading.positions.length)}</p>
      )}
      {reading.unticked.length > 0 && (
        <details class="unticked">
          <summary>{data.unticked(reading.unticked.length)}</summary>
          {reading.unticked.map((one) => (
            <label key={one} class="check">
              <input type="checkbox" checked={false} onChange={() => toggle(one)} /> {one}
            </label>
          ))}
        </details>
      )}
      <LeftOutList leftOut={reading.leftOut} />
    </section>
  );
}
