import { Icon } from "../parts/Icon";
import { useSpeech } from "../words";
import type { OperationState, Outcome } from "./use-operation";

interface Props {
  readonly state: OperationState;
  readonly onCancel: () => void;
  readonly onShow: (outcome: Outcome) => void;
  readonly onDismiss: () => void;
}

/** How far an operation is, or what came of it. Announced to screen readers as it changes. */
export function Status({ state, onCancel, onShow, onDismiss }: Props) {
  const { bar } = useSpeech().words;
  return (
    <div class="status" role="status" data-phase={state.phase}>
      {state.phase === "running" && (
        <>
          <span>{bar.working}</span>
          <progress max={1} value={state.part} aria-label={bar.working} />
          <button type="button" class="button button-quiet" onClick={onCancel}>
            {bar.cancel}
          </button>
        </>
      )}
      {state.phase === "done" && state.outcome.text !== "" && (
        <>
          {state.outcome.link === undefined ? (
            <span class="status-text">{state.outcome.text}</span>
          ) : (
            <a class="status-text" href={state.outcome.link} target="_blank" rel="noopener">
              {state.outcome.text}
            </a>
          )}
          {state.outcome.address !== undefined && (
            <button type="button" class="button button-quiet" onClick={() => onShow(state.outcome)}>
              {bar.show}
            </button>
          )}
        </>
      )}
      {state.phase === "failed" && <span class="status-text status-bad">{state.text}</span>}
      {hasReport(state) && (
        <button
          type="button"
          class="button button-quiet"
          aria-label={bar.dismiss}
          onClick={onDismiss}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** A step that only led to a question has nothing to report. */
const hasReport = (state: OperationState) =>
  state.phase === "failed" || (state.phase === "done" && state.outcome.text !== "");
