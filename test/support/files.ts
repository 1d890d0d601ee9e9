import { atOnce, readFile, toJson, type FileReading } from "../../src/files";
import { files as words } from "../../src/locales/files.en";
import { faultSentence } from "../../src/files/fault";
import { say } from "../../src/files/say";

/** 10 December 2025: the day on which the tests read. */
export const TODAY = 46_001;

interface Given {
  readonly answers?: Readonly<Record<string, string>>;
  readonly ticked?: readonly string[];
  readonly units?: ReadonlyMap<string, "percent" | "fraction" | "number">;
}

/** A file read from text or bytes. */
export function readingOf(
  file: string,
  content: string | Uint8Array,
  { answers = {}, ticked, units = new Map() }: Given = {},
): FileReading {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const context = { today: TODAY, answers: new Map(Object.entries(answers)), units };
  return atOnce(readFile({ file, bytes }, { ...context, ticked: ticked && new Set(ticked) }));
}

/** A series as the command prints it. */
export interface PrintedSeries {
  readonly name: string;
  readonly unit: string;
  readonly rows: number;
  readonly first: readonly [string, number];
  readonly last: readonly [string, number];
  readonly min: number;
  readonly max: number;
  readonly leftOut: readonly { readonly line: number; readonly why: string }[];
  readonly notes?: readonly string[];
}

export interface Printed {
  readonly kind: string;
  readonly series?: readonly PrintedSeries[];
  readonly unticked?: readonly string[];
  readonly positions?: readonly Readonly<Record<string, unknown>>[];
  readonly account?: Readonly<Record<string, unknown>>;
  readonly leftOut?: PrintedSeries["leftOut"];
  readonly notes?: readonly string[];
  readonly refused?: { readonly line: number; readonly sentence: string };
}

/** What the command prints of a file as JSON, without its questions. */
export const printed = (file: string, content: string | Uint8Array, given?: Given): Printed =>
  JSON.parse(JSON.stringify(toJson(readingOf(file, content, given), [])));

/** Questions of a file: which, their choices, and what they say. */
export const asked = (file: string, content: string | Uint8Array, given?: Given) =>
  readingOf(file, content, given).questions.map(({ id, choices, about }) => ({
    id,
    choices,
    about: say(about, words),
  }));

/** Why a file is refused. */
export function refusal(file: string, content: string | Uint8Array): string {
  const { refused } = readingOf(file, content);
  if (!refused) throw new Error(`${file} was read`);
  return faultSentence(refused, words);
}

/** Dates and figures of the only series. */
export function rowsOf(file: string, content: string | Uint8Array, given?: Given) {
  const { series } = readingOf(file, content, given);
  expect(series).toHaveLength(1);
  return series[0]!.rows.map(({ date, values }) => [isoDay(date), ...values]);
}

/** Serial 25569 is 1 January 1970. */
const isoDay = (serial: number) =>
  new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
