import { useCallback, useEffect, useState } from "preact/hooks";
import type { OurSheet, Watch } from "../../excel";
import type { PaneWords } from "../../locales/pane/en";
import type { ExcelRoom } from "../later";
import { useSpeech } from "../words";
import { failureSentence } from "./failure-sentence";
import { useOperation, type OperationState, type Outcome } from "./use-operation";

/** Something to be done in Excel, and the words to report it in. */
export type Work = (
  excel: ExcelRoom,
  watch: Required<Watch>,
  results: PaneWords["actions"]["results"],
) => Promise<Outcome>;

/** The workbook as the pane sees it: one thing is done to it at a time. */
export interface Workbook {
  readonly state: OperationState;
  /** Sheets of ours in it. */
  readonly sheets: readonly OurSheet[];
  readonly run: (action: string, work: Work) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

export function useWorkbook(room: ExcelRoom | undefined): Workbook {
  const { words, language } = useSpeech();
  const { results } = words.actions;
  const { state, run, cancel, dismiss } = useOperation((reason) =>
    failureSentence(reason, language),
  );
  const [sheets, setSheets] = useState<readonly OurSheet[]>([]);
  const atWork = state.phase === "running";

  useEffect(() => {
    if (!room || atWork) return;
    let current = true;
    const look = async () => {
      try {
        const found = await room.findSheets();
        if (current) setSheets(found);
      } catch {
        // A workbook that cannot be read now has nothing to list; the next look may find it again.
        if (current) setSheets([]);
      }
    };
    void look();
    window.addEventListener("focus", look);
    return () => {
      current = false;
      window.removeEventListener("focus", look);
    };
  }, [room, atWork]);

  const act = useCallback(
    async (action: string, work: Work) => {
      if (room) await run(action, (watch) => work(room, watch, results));
    },
    [room, run, results],
  );
  return { state, sheets, run: act, cancel, dismiss };
}
