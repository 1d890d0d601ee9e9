import { FileFault } from "../fault";
import { CHARACTERS_A_SLICE, type Slices } from "../slices";
import { delimiterOf } from "./delimiter";
import { closingQuote, splitRecord } from "./split";
import type { Table } from "./table";

/**
 * Delimited text as a table. Lines end in LF, CRLF or CR; empty ones, comments ("#…", PowerShell's
 * "#TYPE") and Excel's "sep=;" are left out. Only where records begin is kept: fields are split when
 * they are asked for, so that a file of 60 MB needs little more room than its text.
 * @throws FileFault for a quote that is not closed, and a record without an end
 */
export function* readRecords(text: string): Slices<Table> {
  const separator = delimiterOf(text.slice(0, 100_000));
  const quoteFrom = quotesOf(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const lines: number[] = [];
  let sliced = 0;
  for (let at = text.startsWith("\uFEFF") ? 1 : 0, line = 1; at < text.length;) {
    const { end, lineEnds } = endOfRecord(text, at, separator, line, quoteFrom);
    if (end - at > MOST_CHARACTERS)
      throw new FileFault("longLine", { line, most: MOST_CHARACTERS });
    if (isRecord(text, at, end, line)) {
      starts.push(at);
      ends.push(end);
      lines.push(line);
    }
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    line += lineEnds + 1;
    if (at - sliced > CHARACTERS_A_SLICE) {
      sliced = at;
      yield at / text.length;
    }
  }
  return {
    length: starts.length,
    separator,
    line: (record) => lines[record]!,
    fields: (record) => splitRecord(text.slice(starts[record], ends[record]), separator),
  };
}

/** No record of a table is longer: its fields alone would fill the memory. */
const MOST_CHARACTERS = 1_000_000;

const LINE_END = /[\r\n]/g;

/** Finds the next quote; that the rest of a text has none is found out only once. */
function quotesOf(text: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next >= from) return next;
    const found = text.indexOf('"', from);
    return (next = found < 0 ? text.length : found);
  };
}

function endOfRecord(
  text: string,
  from: number,
  separator: string,
  line: number,
  quoteFrom: (from: number) => number,
) {
  let end = endOfLine(text, from);
  let lineEnds = 0;
  // Quotes that open a field in this line and close in another take further lines into the record.
  for (let at = from; at < end;) {
    const quote = quoteFrom(at);
    if (quote >= end) break;
    if (!opensField(text, quote, from, separator)) {
      at = quote + 1;
      continue;
    }
    const close = closingQuote(text, quote);
    if (close >= text.length) throw new FileFault("openQuote", { line: line + lineEnds });
    if (close > end) {
      lineEnds += text.slice(quote, close).match(/\r\n|\r|\n/g)?.length ?? 0;
      end = endOfLine(text, close);
    }
    at = close + 1;
  }
  return { end, lineEnds };
}

function endOfLine(text: string, from: number): number {
  LINE_END.lastIndex = from;
  const found = LINE_END.exec(text);
  return found ? found.index : text.length;
}

function opensField(text: string, quote: number, from: number, separator: string): boolean {
  let before = quote - 1;
  while (before >= from && text[before] === " ") before--;
  return before < from || text[before] === separator;
}

function isRecord(text: string, start: number, end: number, line: number): boolean {
  if (text[start] === "#" && !text.startsWith("#N/A", start)) return false;
  const isNamedSeparator =
    line === 1 && /^sep=.$/i.test(text.slice(start, Math.min(end, start + 6)).trim());
  return !isNamedSeparator && text.slice(start, end).trim() !== "";
}
