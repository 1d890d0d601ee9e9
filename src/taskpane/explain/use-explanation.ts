import { useCallback, useEffect, useState } from "preact/hooks";
import type { ExcelRoom } from "../excel-room-type";
import type { ExplainedCell } from "./explain-selection";

/**
 * The explanation of the selected cell: on its own where that shows an error of ours, else when asked.
 */
export function useExplanation(room: ExcelRoom | undefined) {
  const [explained, setExplained] = useState<ExplainedCell>();

  useEffect(() => {
    if (!room) return;
    let ended = false;
    let unwatch = () => {};
    const look = () =>
      void room.explainSelection(true).then(
        (found) => !ended && setExplained(found),
        () => {}, // nobody asked: a workbook that is busy just now is no news
      );
    void room.watchSelection(look).then(
      (end) => (ended ? end() : (unwatch = end)),
      () => {}, // an Excel that tells of no selections is asked by the button
    );
    return () => {
      ended = true;
      unwatch();
    };
  }, [room]);

  const ask = useCallback(async (excel: ExcelRoom) => {
    setExplained(await excel.explainSelection(false));
  }, []);
  const close = useCallback(() => setExplained(undefined), []);
  return { explained, ask, close };
}
