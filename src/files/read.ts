import { FileFault } from "./fault";
import { nothing, type FileReading, type ReadingContext } from "./reading";
import { within, type Slices } from "./slices";
import { readSeries } from "./series/read-series";
import { isAuctionHeading, readAuctions } from "./auctions";
import { readFlexXml, readPositions, readStatement } from "./positions";
import { decode, encodingOf, HEAD_BYTES } from "./text/bytes";
import { readJson } from "./text/json";
import { readRecords } from "./text/records";
import type { Table } from "./text/table";

/** A file's name ("" for what was pasted) and its text. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/**
 * What is made of a file, as bytes. A file that cannot be read gives a reading of kind `refused`:
 * nothing is thrown.
 */
export function* readFile(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  context: ReadingContext,
): Slices<FileReading> {
  try {
    const text = yield* within(decode(bytes, encodingOf(bytes)), 0, 0.1);
    return yield* within(readKind({ file, text }, context), 0.1, 1);
  } catch (fault) {
    return refusal(file, fault);
  }
}

/** Faults that the beginning of a file shows as well as the whole. */
const SHOWN_EARLY = new Set([
  "notText",
  "workbook",
  "webPage",
  "noDates",
  "noResults",
  "noAuctionDate",
]);

/** A file that its first 64 kB show to be no good: it is refused at once, whatever its size. */
export function* refusedByHead(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  context: ReadingContext,
): Slices<FileReading | undefined> {
  const head = bytes.subarray(0, HEAD_BYTES);
  const read = yield* readFile({ file, bytes: head }, context);
  return read.refused && SHOWN_EARLY.has(read.refused.code) ? read : undefined;
}

/** The same of text that is decoded already. */
export function* readText(named: NamedText, context: ReadingContext): Slices<FileReading> {
  try {
    return yield* readKind(named, context);
  } catch (fault) {
    return refusal(named.file, fault);
  }
}

/** The first kind of table that the text looks like; whatever is left is read as series. */
function* readKind({ file, text }: NamedText, context: ReadingContext): Slices<FileReading> {
  const begins = text
    .slice(0, 1000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^<(!doctype html|html|head|body|script)\b/i.test(begins)) throw new FileFault("webPage", {});
  if (begins.startsWith("<")) return yield* readFlexXml(file, text, context);
  const isJson = begins.startsWith("{") || begins.startsWith("[");
  const table: Table = isJson ? readJson(text) : yield* within(readRecords(text), 0, 0.3);
  if (table.length === 0) throw new FileFault("empty", {});
  const statement = yield* within(readStatement(file, table, context), 0.3, 1);
  if (statement) return statement;
  if (isAuctionHeading(table)) return yield* within(readAuctions(file, table, context), 0.3, 1);
  const positions = yield* within(readPositions(file, table, context), 0.3, 1);
  return positions ?? (yield* within(readSeries(file, table, context), 0.3, 1));
}

function refusal(file: string, fault: unknown): FileReading {
  if (!(fault instanceof FileFault)) throw fault;
  return { ...nothing(file), kind: "refused", refused: fault };
}
