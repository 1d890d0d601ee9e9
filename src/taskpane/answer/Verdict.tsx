import type { KeyFigures, Position } from "../../domain";
import type { FieldId } from "../inputs/fields";
import { useSpeech } from "../words";
import { Headlines } from "./Headlines";
import { Lights } from "./Lights";
import { reasonFor } from "./reason";
import { tradeOff } from "./trade-off";
import { TrialMark, type Trial } from "./TrialMark";
import "./answer.css";

interface Props {
  readonly figures: KeyFigures;
  readonly position: Position;
  /** Fields that must be filled in before all rules can be checked. */
  readonly lacking: readonly FieldId[];
  /** The sheet that the soft signals stand on. */
  readonly signalsFrom: string | undefined;
  readonly trial: Trial | undefined;
  /** Excel serial of the day that this is told on. */
  readonly today: number;
}

/** The answer first: three lights, why, and the figures behind them. */
export function Verdict({ figures, position, lacking, signalsFrom, trial, today }: Props) {
  const speech = useSpeech();
  const { lights } = figures;
  return (
    <section
      class="verdict"
      data-verdict={lights.rules.word}
      data-tone={lights.rules.tone}
      aria-label={speech.words.answer.title}
    >
      <TrialMark trial={trial} />
      <Lights lights={lights} signalsFrom={signalsFrom} today={today} />
      <p class="verdict-reason">{reasonFor(figures, position, lacking, speech)}</p>
      <Headlines figures={figures} position={position} />
      <p class="verdict-trade">{tradeOff(figures, speech)}</p>
    </section>
  );
}
