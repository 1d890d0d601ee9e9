import { files as words } from "../locales/files.en";
import { faultSentence } from "./fault";
import { toJson, type KeyedQuestion } from "./print";
import type { FileReading } from "./reading";
import { say, sayChoice } from "./say";

interface Entry {
  readonly name: string;
  readonly unit: string;
  readonly rows: number;
  readonly first: readonly [string, number];
  readonly last: readonly [string, number];
  readonly min: number;
  readonly max: number;
  readonly weekends?: number;
  readonly leftOut: readonly Left[];
  readonly notes?: readonly string[];
}
interface Left {
  readonly line: number;
  readonly why: string;
}

/** A file's reading for a person at a terminal: what `toJson` says, a line each. */
export function toLines(reading: FileReading, questions: readonly KeyedQuestion[]): string[] {
  const json = toJson(reading, questions) as {
    series?: readonly Entry[];
    positions?: readonly object[];
    leftOut?: readonly Left[];
    notes?: readonly string[];
  };
  const { refused, account } = reading;
  return [
    `${reading.file}: ${refused ? faultSentence(refused, words) : reading.kind}`,
    ...(json.series ?? []).map(
      ({ name, unit, rows, first, last, min, max, weekends = 0 }) =>
        `  ${name} (${unit}): ${rows} rows, ${first[0]} ${first[1]} to ${last[0]} ${last[1]}, ${min} to ${max}` +
        (weekends > 0 ? `, ${weekends} on weekends` : ""),
    ),
    ...(json.positions ?? []).map((position) => `  ${Object.values(position).join("  ")}`),
    ...(account ? [`  cash ${account.cash ?? "?"}, equity ${account.equity ?? "?"}`] : []),
    ...(reading.unticked.length > 0 ? [`  not ticked: ${reading.unticked.join(", ")}`] : []),
    ...leftOutOf(json).map((text) => `  ${text}`),
    ...(json.series ?? []).flatMap(({ notes = [] }) => notes.map((text) => `  ${text}`)),
    ...(json.notes ?? []).map((text) => `  ${text}`),
    ...questions.flatMap(({ key, about, choices }) => [
      `  ? ${say(about, words)}`,
      ...choices.map((choice) => `      --answer "${key}=${choice}"  ${sayChoice(choice, words)}`),
    ]),
  ];
}

/** Lines left out, those of several series once. */
function leftOutOf(json: { series?: readonly Entry[]; leftOut?: readonly Left[] }): string[] {
  const all = [...(json.series ?? []).flatMap(({ leftOut }) => leftOut), ...(json.leftOut ?? [])];
  return [...new Set(all.map(({ line, why }) => `line ${line} left out: ${why}`))];
}
