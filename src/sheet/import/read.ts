import { isAuctions, readAuctions } from "./auctions";
import { ImportFault } from "./fault";
import { readRecords } from "./records";
import { readSeries, type Naming } from "./series";
import type { Source } from "./source";

/**
 * Reads a CSV file or pasted text into its sources: FRED's series, a table of the user's with dates in
 * the first column, or auction results of TreasuryDirect or FiscalData.
 * @throws ImportFault for the first line that cannot be read: then nothing is
 */
export function readImport(text: string, naming: Naming): Source[] {
  if (text.includes("\0") || text.includes("\uFFFD")) throw new ImportFault("notText", {});
  const records = readRecords(text);
  const first = records[0];
  if (first === undefined) throw new ImportFault("empty", {});
  return isAuctions(first) ? readAuctions(records, naming.from) : readSeries(records, naming);
}

/** Byte order marks of the 16-bit text that Excel saves as "Unicode text". */
const UTF16: Readonly<Record<number, string>> = { 0xfffe: "utf-16le", 0xfeff: "utf-16be" };

/** The text of a file: UTF-8, or UTF-16 where its mark says so. What is neither shows as U+FFFD and is refused. */
export function decodeFile(bytes: Uint8Array): string {
  const mark = (bytes[0]! << 8) | bytes[1]!;
  return new TextDecoder(UTF16[mark] ?? "utf-8").decode(bytes);
}
