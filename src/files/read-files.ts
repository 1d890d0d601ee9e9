import { placeReadings } from "./place-files";
import type { KeyedQuestion } from "./print";
import { readFile } from "./read";
import type { FileReading, ReadingContext } from "./reading";
import { atOnce } from "./slices";

/** Files of one call, and what is answered under their keys. */
interface Call {
  readonly today: number;
  readonly answers: ReadonlyMap<string, string>;
}

export interface KeyedReading {
  readonly reading: FileReading;
  readonly questions: readonly KeyedQuestion[];
}

/** Reads files one after the other, without a workbook. Keys of questions are unique in the call. */
export function readFiles(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  { today, answers }: Call,
): KeyedReading[] {
  const keys = keysOf(files.map(({ file }) => file));
  const own = keys.map((key) => answersFor(key, answers));
  const readings = files.map((named, i) => {
    const context: ReadingContext = { today, answers: own[i]!, units: new Map() };
    return atOnce(readFile(named, context));
  });
  const known = { places: new Map(), offered: [], untitled: "" };
  return atOnce(placeReadings(readings, (i) => own[i]!, known)).map(
    ({ reading, questions }, i) => ({
      reading,
      questions: questions.map((question) => ({ ...question, key: `${keys[i]!}:${question.id}` })),
    }),
  );
}

/** A file that is named twice in a call gets a number. */
function keysOf(names: readonly string[]): string[] {
  return names.map((name, i) => {
    const before = names.slice(0, i).filter((other) => other === name).length;
    return before === 0 ? name : `${name}#${before + 1}`;
  });
}

function answersFor(key: string, answers: ReadonlyMap<string, string>): Map<string, string> {
  const own = [...answers].filter(([full]) => full.startsWith(`${key}:`));
  return new Map(own.map(([full, choice]) => [full.slice(key.length + 1), choice]));
}
