import { useCallback, useEffect, useState } from "preact/hooks";
import type { ExcelRoom } from "../later";
import { NAMESPACE } from "../about/release";
import { explain, referencesIn, type Explanation, type Functions } from "./explain";

// What functions.js registers with Excel, kept for this: see scripts/functions-entry-loader.js.
declare const CarryVsShockFunctions: Functions;

export interface ExplainedCell {
  readonly address: string;
  readonly explanation: Explanation;
}

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
      void explainSelection(room, true).then(
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
    setExplained(await explainSelection(excel, false));
  }, []);
  const close = useCallback(() => setExplained(undefined), []);
  return { explained, ask, close };
}

async function explainSelection(
  excel: ExcelRoom,
  errorsOnly: boolean,
): Promise<ExplainedCell | undefined> {
  const cell = await excel.readSelectedCell();
  if (errorsOnly && !cell.isError) return undefined;
  const texts = referencesIn(cell, NAMESPACE);
  const values = texts.length > 0 ? await excel.readReferred(cell.address, texts) : [];
  const referred = new Map(texts.map((text, i) => [text, values[i]]));
  const explanation = explain(cell, NAMESPACE, CarryVsShockFunctions, referred);
  if (errorsOnly && explanation.kind === "notOurs") return undefined;
  return { address: cell.address, explanation };
}
