import { isoDate } from "../../numbers/iso-date";
import type { Question, SeriesReading } from "../reading";
import { RECORDS_A_SLICE, within, type Slices } from "../slices";
import type { SourceRow } from "../source";

/** A series that has a place already: on a sheet, or in a file that comes before. */
export interface Placed {
  /** What it is called there. */
  readonly sheet: string;
  readonly rows: readonly SourceRow[];
}

/** How a series meets the one that has its name. */
export interface Meeting {
  readonly added: number;
  readonly shared: number;
  /** Shared dates whose figure is another, by more than rounding. */
  readonly differ: number;
  /** New dates before the newest that is there. */
  readonly older: number;
  readonly first: number;
  readonly last: number;
}

/** More than this part of shared dates with other figures: it may be another series. */
const MOST_DIFFERENT = 0.05;

export const placeId = (name: string): string => `series:${name}`;

/** An auction is known by its CUSIP as well. */
const keyOf = ({ date, values }: SourceRow) =>
  values[3] === undefined ? date : `${date}|${values[3]}`;

export function* meet(rows: readonly SourceRow[], placed: readonly SourceRow[]): Slices<Meeting> {
  const decimals = yield* within(decimalsOf(rows), 0, 0.3);
  const decimalsThere = yield* within(decimalsOf(placed), 0.3, 0.6);
  const step = 0.5000001 * 10 ** -Math.min(decimals, decimalsThere);
  const there = new Map<string | number, SourceRow["values"][number]>();
  let [first, last] = [Infinity, -Infinity];
  for (const [i, row] of placed.entries()) {
    if (i % RECORDS_A_SLICE === 0) yield 0.6 + (0.2 * i) / placed.length;
    there.set(keyOf(row), row.values[0]);
    first = Math.min(first, row.date);
    last = Math.max(last, row.date);
  }
  let [added, shared, differ, older] = [0, 0, 0, 0];
  for (const [i, row] of rows.entries()) {
    if (i % RECORDS_A_SLICE === 0) yield 0.8 + (0.2 * i) / rows.length;
    const key = keyOf(row);
    if (!there.has(key)) {
      added++;
      if (row.date < last) older++;
      continue;
    }
    shared++;
    if (Math.abs(Number(there.get(key)) - Number(row.values[0])) > step) differ++;
  }
  return { added, shared, differ, older, first, last };
}

/** Asks whether it is the same series, where its figures or its dates make that doubtful. */
export function placeQuestion(name: string, sheet: string, meeting: Meeting): Question | undefined {
  const { shared, differ, older, last } = meeting;
  const differs = differ > MOST_DIFFERENT * shared;
  if (!differs && older === 0) return undefined;
  return {
    id: placeId(name),
    about: differs
      ? { of: "questions", code: "differs", details: { name, sheet, differ, shared } }
      : { of: "questions", code: "before", details: { name, sheet, older, last: isoDate(last) } },
    choices: differs ? ["new", "append"] : ["append", "new"],
  };
}

/** A name that none of these has: the wished one, or the first of "name 2", "name 3" … */
export function freeName(wished: string, taken: { has(name: string): boolean }): string {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wished : `${wished} ${n}`;
    if (!taken.has(name)) return name;
  }
}

/**
 * The most decimals that a figure of the series has: figures are rounded to so many before they are
 * compared.
 */
function* decimalsOf(rows: readonly SourceRow[]): Slices<number> {
  let most = 0;
  for (const [i, { values }] of rows.entries()) {
    if (i % RECORDS_A_SLICE === 0) yield i / rows.length;
    most = Math.max(most, decimalsIn(String(values[0])));
  }
  return most;
}

function decimalsIn(text: string): number {
  const [digits, power = ""] = text.split("e");
  const point = digits!.indexOf(".");
  return (point < 0 ? 0 : digits!.length - point - 1) + Math.max(0, -Number(power));
}

/** Whether a series is one of single figures, known by its name; auctions are known one by one. */
export const isPlain = ({ columns }: Pick<SeriesReading, "columns">): boolean =>
  columns.length === 1 && columns[0]!.kind === "value";
