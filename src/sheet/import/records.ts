import { ImportFault } from "./fault";

/** A line of a file in its fields, and where it starts. */
export interface TextRecord {
  /** Counts from 1, as an editor shows it. */
  readonly line: number;
  readonly fields: readonly string[];
}

const DELIMITERS = ["\t", ",", ";"] as const;

/**
 * Splits delimited text into records: fields in quotes may hold delimiters, line ends and doubled
 * quotes (RFC 4180); lines may end in LF, CRLF or CR; a byte order mark and empty lines are left away.
 * What is copied from a spreadsheet has tabs, a file commas, or semicolons where commas are decimal.
 * @throws ImportFault for a quote that is not closed, or with text after it
 */
export function readRecords(text: string): TextRecord[] {
  const source = text.replace(/^\uFEFF/, "");
  const delimiter = delimiterOf(source);
  const records: TextRecord[] = [];
  for (let at = 0, line = 1; at < source.length;) {
    const fields: string[] = [];
    const first = line;
    for (let more = true; more;) {
      const field = readField(source, at, delimiter, line);
      fields.push(field.text);
      line += field.lineEnds;
      at = field.end;
      more = source[at] === delimiter;
      if (more) at++;
    }
    at += source.startsWith("\r\n", at) ? 2 : 1;
    line++;
    if (fields.some((field) => field !== "")) records.push({ line: first, fields });
  }
  return records;
}

function delimiterOf(text: string): string {
  const head = /^\s*([^\r\n]*)/.exec(text)![1]!;
  return DELIMITERS.find((candidate) => head.includes(candidate)) ?? ",";
}

interface Field {
  readonly text: string;
  /** Index after the field. */
  readonly end: number;
  readonly lineEnds: number;
}

function readField(source: string, at: number, delimiter: string, line: number): Field {
  const blanks = /[ ]*/y;
  blanks.lastIndex = at;
  const start = at + blanks.exec(source)![0].length;
  if (source[start] === '"') return readQuoted(source, start, delimiter, line);
  let end = at;
  while (end < source.length && source[end] !== delimiter && !isLineEnd(source[end])) end++;
  return { text: source.slice(at, end).trim(), end, lineEnds: 0 };
}

function readQuoted(source: string, open: number, delimiter: string, line: number): Field {
  let close = source.indexOf('"', open + 1);
  while (close >= 0 && source[close + 1] === '"') close = source.indexOf('"', close + 2);
  if (close < 0) throw new ImportFault("openQuote", { line });
  let end = close + 1;
  while (source[end] === " ") end++;
  if (end < source.length && source[end] !== delimiter && !isLineEnd(source[end])) {
    throw new ImportFault("strayQuote", { line });
  }
  const inside = source.slice(open + 1, close);
  const lineEnds = inside.match(/\r\n|\r|\n/g)?.length ?? 0;
  return { text: inside.replaceAll('""', '"').trim(), end, lineEnds };
}

const isLineEnd = (letter: string | undefined) => letter === "\n" || letter === "\r";
