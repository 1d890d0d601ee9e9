import type { SignalVerdict } from "../../domain";
import { VERDICT_NAME } from "../../sheet/blocks/soft-signals";

const WORDS: readonly SignalVerdict[] = ["HOLD", "WATCH", "REDUCE", "UNKNOWN"];

/**
 * Asks for what a sheet's soft signals say together; to be read after the next sync. Undefined on a
 * sheet without them, and where the cell holds anything else.
 */
export function loadSignals(sheet: Excel.Worksheet): () => SignalVerdict | undefined {
  const range = sheet.names.getItemOrNullObject(VERDICT_NAME).getRangeOrNullObject();
  range.load("values");
  return () => (range.isNullObject ? undefined : wordIn(String(range.values[0]![0])));
}

/** In Chinese the status stands behind its word. */
const wordIn = (text: string): SignalVerdict | undefined =>
  WORDS.find((word) => text === word || text.endsWith(` ${word}`));
