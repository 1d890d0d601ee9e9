import { isoDate } from "../../domain";
import type { DailyWords } from "../../locales/daily.en";
import type { JournalKey, JournalRow } from "../../sheet/journal";
import { shortBp } from "../answer/distance";
import type { Speech } from "../words";

type Compared = keyof DailyWords["journal"]["names"];

/** What is compared, in the order that it is told: what alarms comes first. */
const COMPARED: readonly Compared[] = [
  "rules",
  "carry",
  "signals",
  "toStop",
  "toCap",
  "toCall",
  "yld",
  "lev",
  "equity",
  "netCarry",
];

/** One thing that differs from when it was logged. */
export interface Change {
  readonly name: Compared;
  readonly before: string;
  readonly now: string;
}

/** The newest row of a sheet in the journal, whatever the order of its rows. */
export const lastOf = (rows: readonly JournalRow[], sheet: string): JournalRow | undefined =>
  rowsOf(rows, sheet).at(-1);

/** A sheet's rows, oldest first. */
export const rowsOf = (rows: readonly JournalRow[], sheet: string): JournalRow[] =>
  rows
    .filter((row) => row.sheet === sheet)
    .sort((a, b) => Number(a.time ?? 0) - Number(b.time ?? 0));

/** What differs now from an earlier row; figures that round to the same are the same. */
export function changesSince(
  before: JournalRow,
  now: JournalRow,
  write: (key: Compared, value: number | string | undefined) => string,
): Change[] {
  return COMPARED.map((name) => ({
    name,
    before: write(name, before[name]),
    now: write(name, now[name]),
  })).filter((change) => change.before !== change.now);
}

/** A figure of the journal as text; "unknown" where it has none. */
export function writeFigure(
  key: JournalKey,
  value: number | string | undefined,
  { formats, words }: Speech,
  unknown: string,
): string {
  if (typeof value !== "number") return value ?? unknown;
  if (key === "lev") return formats.times(value);
  if (key === "yld" || key === "netCarry") return formats.percent(value);
  if (key === "equity" || key === "value") return formats.money(value);
  return words.answer.bp(shortBp(value, formats.signedBp));
}

/** The day and the minute of a serial. */
export function writeTime(serial: number): string {
  const minutes = Math.round((serial % 1) * 1440);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${isoDate(Math.floor(serial))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
