import { isDateText } from "../fields/dates";
import { splitRecord } from "./split";

/**
 * The first wins where two split equally well: a comma is last, since it is also a decimal mark and
 * stands in words.
 */
const DELIMITERS = ["\t", ";", "|", ","] as const;

const SAMPLE_LINES = 200;

/** What separates the fields, judged by the body of a text: a title or a note may hold anything. */
export function delimiterOf(head: string): string {
  const named = /^\uFEFF?sep=(.)\s*(?:\r|\n|$)/i.exec(head);
  if (named) return named[1]!;
  const lines = head
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .slice(0, SAMPLE_LINES);
  const scores = DELIMITERS.map((delimiter) => scoreOf(lines, delimiter));
  const best = Math.max(...scores);
  // A difference of a few notes decides nothing.
  return DELIMITERS[scores.findIndex((score) => score >= best - 0.1)]!;
}

/** How well lines split: into the same number of fields, more than one, the first of them a date. */
function scoreOf(lines: readonly string[], delimiter: string): number {
  const counts = new Map<number, number>();
  let [dates, split] = [0, 0];
  for (const line of lines) {
    const fields = splitRecord(line, delimiter);
    if (fields.length < 2) continue;
    split++;
    counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
    if (isDateText(fields[0]!)) dates++;
  }
  const alike = Math.max(0, ...counts.values());
  return (alike + dates + split / 2) / Math.max(1, lines.length);
}
