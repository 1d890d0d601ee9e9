import type { SoftSignalKey } from "../../domain";
import type { ColumnKind } from "../../files";

/** What sources call themselves: FRED's ids, and names that say what the figures are. */
const SOURCES: readonly (readonly [RegExp, SoftSignalKey])[] = [
  [/^THREEFYTP10$|kim.?wright|term.?premium/i, "premium"],
  [/SOFR.*OIS/i, "sofr"],
  [/^CPI(AUC|LFE)(SL|NS)$|^CPI\b/i, "cpi"],
  [/bid.?to.?cover/i, "cover"],
  [/auction.?tail/i, "tail"],
];

/**
 * The signal that a series is made for; undefined where its source does not tell. A yield is no term
 * premium and SOFR no spread over OIS: nothing is guessed.
 */
export function knownSignal(source: string, kind: ColumnKind): SoftSignalKey | undefined {
  if (kind === "cover" || kind === "tail") return kind;
  return SOURCES.find(([name]) => name.test(source))?.[1];
}
