import { useMemo } from "preact/hooks";
import { Exact, whatIf, type KeyFigures, type Position } from "../../domain";
import { TrialMark, type Trial } from "../answer/TrialMark";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import { whatIfSentences } from "./sentences";
import "./whatif.css";

interface Props {
  readonly figures: KeyFigures;
  /** The position at the leverage being tried. */
  readonly position: Position;
  readonly bp: number;
  /** The leverage in the form; undefined where it has none. */
  readonly entered: number | undefined;
  /** The leverage being tried instead of it. */
  readonly trial: Trial | undefined;
  readonly onTry: (lev: number | undefined) => void;
  readonly onUse: (lev: number) => void;
}

const LEAST_RANGE = 6;

/** The leverage slider, and what the shock asks for at that leverage. */
export function WhatIfCard({ figures, position, bp, entered, trial, onTry, onUse }: Props) {
  const { formats, words } = useSpeech();
  const { whatif } = useToolWords();
  const { measures } = words.answer;
  const sentences = useMemo(
    () =>
      whatIfSentences(whatIf(position, new Exact(bp)), position, figures, bp, {
        whatif,
        measures,
        formats,
      }),
    [figures, position, bp, whatif, measures, formats],
  );
  const tried = trial?.lev ?? entered;
  const shown = tried === undefined ? words.answer.unknown : formats.times(tried);
  return (
    <section class="card" aria-label={whatif.title}>
      <h2>{whatif.title}</h2>
      <div class="whatif-leverage">
        <label for="try-leverage">{whatif.leverage}</label>
        <output for="try-leverage">{shown}</output>
        <input
          id="try-leverage"
          type="range"
          min={1}
          max={Math.max(LEAST_RANGE, Math.ceil((entered ?? 1) * 1.5))}
          step={0.05}
          value={tried ?? 1}
          aria-valuetext={shown}
          disabled={entered === undefined}
          onInput={(event) => onTry(event.currentTarget.valueAsNumber)}
        />
      </div>
      <TrialMark trial={trial} />
      {trial && (
        <p class="whatif-trial">
          <button type="button" class="button button-quiet" onClick={() => onUse(trial.lev)}>
            {whatif.use(formats.times(trial.lev))}
          </button>
          <button type="button" class="button button-quiet" onClick={() => onTry(undefined)}>
            {whatif.back(formats.times(trial.entered))}
          </button>
        </p>
      )}
      <ul class="whatif-answers">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
