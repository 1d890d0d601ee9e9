import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import type { OurSheet, UnfinishedSheet, Watch } from "../../excel";
import { sentenceGap } from "../../locales/language";
import type { ToolWords } from "../../locales/tools.en";
import type { ExcelRoom } from "../excel-room-type";
import { useSteady } from "../parts/use-latest";
import type { View } from "../view/view";
import { useSpeech } from "../words";
import { useOperation, type OperationState, type Outcome } from "./use-operation";

/** Something to be done in Excel, and the words to report it in. */
export type Work = (
  excel: ExcelRoom,
  watch: Required<Watch>,
  results: ToolWords["actions"]["results"],
) => Promise<Outcome>;

/** The workbook as the pane sees it: one thing is done to it at a time. */
export interface Workbook {
  readonly state: OperationState;
  /** Sheets of ours in it. */
  readonly sheets: readonly (OurSheet | UnfinishedSheet)[];
  readonly run: (action: string, work: Work) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Nothing is done before both the room and the words to report it in have been loaded. */
export function useWorkbook(
  room: ExcelRoom | undefined,
  words: ToolWords | undefined,
  view: View | undefined,
): Workbook {
  const { language } = useSpeech();
  const { state, run, cancel, dismiss } = useOperation(
    (reason) => room!.failureSentence(reason, language),
    (text, extras) => text + sentenceGap(language) + room!.lackSentence(extras, language),
  );
  const settled = useSteady(async () => view?.settled());
  const [sheets, setSheets] = useState<Workbook["sheets"]>([]);
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
      if (!room || !words) return;
      await run(action, async (watch) => {
        // What was typed last goes to its sheet first, as a press on any button makes it.
        await settled();
        return work(room, watch, words.actions.results);
      });
    },
    [room, run, words, settled],
  );
  return useMemo(
    () => ({ state, sheets, run: act, cancel, dismiss }),
    [state, sheets, act, cancel, dismiss],
  );
}
