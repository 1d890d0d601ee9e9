import { Icon } from "../parts/Icon";
import type { ExcelRoom } from "../excel-room-type";
import { useToolWords } from "../tool-words";
import { useSpeech } from "../words";
import type { View } from "./view";
import "./view.css";

interface Props {
  readonly view: View;
  readonly room: ExcelRoom;
}

/** Says whose numbers the pane shows: those of a sheet, or scratch numbers that are on none. */
export function SheetStrip({ view, room }: Props) {
  const speech = useSpeech();
  const { view: t } = useToolWords();
  const { sheet: shown, state } = view;
  const { sheet, failure, steps, account } = state;
  const step = steps.at(-1);
  const choice = (what: "sheet" | "scratch", label: string) => (
    <button
      type="button"
      aria-pressed={(what === "sheet") === (shown !== undefined)}
      onClick={() => view.show(what)}
    >
      {label}
    </button>
  );
  return (
    <section
      class="strip"
      aria-label={t.title}
      data-shows={shown ? "sheet" : "scratch"}
      data-front={account && "account"}
    >
      {account && (
        <p class="strip-account">
          {account.name} <span class="note">{t.account.below}</span>
        </p>
      )}
      <div class="strip-choice">
        {sheet && choice("sheet", sheet.name)}
        {sheet ? choice("scratch", t.scratch) : <span>{t.scratch}</span>}
      </div>
      {shown && !state.inFront && !account && <p class="note">{t.notInFront}</p>}
      {shown?.measured && <p class="note strip-measured">{t.ofAccount}</p>}
      {shown?.locked && <p class="note strip-locked">{t.locked}</p>}
      <div role="status">
        {failure !== undefined && (
          <p class="status-bad strip-failure">{room.failureSentence(failure, speech.language)}</p>
        )}
        {failure === undefined && step && [shown?.id, account?.id].includes(step.sheet) && (
          <p class="note strip-done">
            {t.written(room.inputName(step.input, speech))}
            <button type="button" class="button button-quiet" onClick={view.undo}>
              <Icon name="undo" />
              {t.undo}
            </button>
          </p>
        )}
      </div>
    </section>
  );
}
