import { useSpeech } from "../words";

/** A leverage that is tried instead of the entered one. */
export interface Trial {
  readonly lev: number;
  readonly entered: number;
}

/** Says wherever figures stand that they are those of a trial. */
export function TrialMark({ trial }: { readonly trial: Trial | undefined }) {
  const { words, formats } = useSpeech();
  if (!trial) return null;
  return (
    <p class="trial-mark">
      {words.answer.trial(formats.times(trial.lev), formats.times(trial.entered))}
    </p>
  );
}
