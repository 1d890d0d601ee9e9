import { useEffect, useMemo, useState } from "preact/hooks";
import type { Functions, Referred } from "../explain/explain";
import { useCells } from "../inputs/use-cells";
import type { ExcelRoom } from "../excel-room-type";
import { answerOf, withHundredths, type Answer } from "./answer";
import type { FunctionCard } from "./function-card";
import type { Given } from "./given";

// What functions.js registers with Excel, kept for this: see scripts/functions-entry-loader.js.
declare const CarryVsShockFunctions: Functions;

/** As seen from the sheet that is open. */
const readCells = async (room: ExcelRoom, texts: readonly string[]): Promise<Referred> => {
  const values = await room.readReferred("", texts);
  return new Map(texts.map((text, i) => [text, values[i]]));
};

/** What the function gives for what is typed; undefined while that is being computed. */
export function useAnswer(
  card: FunctionCard,
  givens: readonly Given[],
  room: ExcelRoom | undefined,
): { readonly answer: Answer | undefined; readonly referred: Referred } {
  const texts = useMemo(
    () => givens.flatMap((given) => (given.kind === "reference" ? [given.text] : [])),
    [givens],
  );
  const read = useCells(texts, room, readCells);
  const referred = useMemo(() => withHundredths(givens, read), [givens, read]);
  const answering = useMemo(
    () => answerOf(card, givens, CarryVsShockFunctions, referred),
    [card, givens, referred],
  );
  const [later, setLater] = useState<{ readonly of: unknown; readonly answer: Answer }>();
  useEffect(() => {
    if (!(answering instanceof Promise)) return;
    let current = true;
    void answering.then((answer) => current && setLater({ of: answering, answer }));
    return () => {
      current = false;
    };
  }, [answering]);
  if (!(answering instanceof Promise)) return { answer: answering, referred };
  return { answer: later?.of === answering ? later.answer : undefined, referred };
}
