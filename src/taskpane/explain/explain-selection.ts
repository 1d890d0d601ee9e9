import { readReferred, readSelectedCell, type SelectedCell } from "../../excel";
import { entryOf } from "../../sheet";
import { NAMESPACE } from "../about/release";
import { explain, referencesIn, type Explanation, type Functions, type Referred } from "./explain";

// What functions.js registers with Excel, kept for this: see scripts/functions-entry-loader.js.
declare const CarryVsShockFunctions: Functions;

export interface ExplainedCell {
  readonly address: string;
  readonly explanation: Explanation;
  /** What stands in it, or spills into it from so many rows and columns away, and what that refers to. */
  readonly cell: SelectedCell;
  readonly referred: Referred;
}

/** @param errorsOnly whether to say nothing of a cell that shows no error of ours */
export async function explainSelection(errorsOnly: boolean): Promise<ExplainedCell | undefined> {
  const cell = await readSelectedCell();
  if (errorsOnly && !cell.isError) return undefined;
  const asked = referencesIn(cell, NAMESPACE);
  const texts = [...asked, ...asked.flatMap((text) => entryOf(text) ?? [])];
  const values = texts.length > 0 ? await readReferred(cell.address, texts) : [];
  const referred = new Map(texts.map((text, i) => [text, values[i]]));
  const explanation = explain(cell, NAMESPACE, CarryVsShockFunctions, referred);
  if (errorsOnly && explanation.kind === "notOurs") return undefined;
  return { address: cell.address, explanation, cell, referred };
}
