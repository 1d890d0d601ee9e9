import type { Trial } from "../answer/TrialMark";
import { useSpeech, type Speech } from "../words";
import { Status } from "./Status";
import type { OperationState, Outcome } from "./use-operation";
import "./action-bar.css";

interface Props {
  readonly state: OperationState;
  /** How many fields hold what cannot be used, and how many nothing yet: nothing is built before. */
  readonly faulty: number;
  readonly missing: number;
  /** A leverage that is tried: a sheet is built with the entered one. */
  readonly trial: Trial | undefined;
  readonly inExcel: boolean;
  /** What builds sheets has been loaded. */
  readonly ready: boolean;
  readonly onBuild: () => void;
  readonly onCancel: () => void;
  readonly onShow: (outcome: Outcome) => void;
  readonly onDismiss: () => void;
}

/** The main action, and what became of the last one. */
export function ActionBar(props: Props) {
  const { state, inExcel, ready } = props;
  const { words, formats } = useSpeech();
  const running = state.phase === "running";
  const hint = inExcel ? whatFirst(props, words) : words.bar.notExcel;
  const { trial } = props;
  return (
    <div class="action-bar">
      <Status {...props} />
      {hint && (
        <p class="action-hint" id="build-hint">
          {hint}
        </p>
      )}
      {trial && !hint && (
        <p class="action-hint">{words.bar.notTheTrial(formats.times(trial.entered))}</p>
      )}
      <button
        type="button"
        class="button button-primary"
        id="build"
        aria-disabled={running || !ready || hint !== ""}
        aria-describedby={hint ? "build-hint" : undefined}
        onClick={props.onBuild}
      >
        {running && state.action === "build" ? words.bar.building : words.bar.build}
      </button>
    </div>
  );
}

function whatFirst({ faulty, missing }: Props, { inputs }: Speech["words"]): string {
  if (faulty > 0) return inputs.faulty(faulty);
  return missing > 0 ? inputs.missing(missing) : "";
}
