import type { KeyedQuestion } from "./print";
import { readFile } from "./read";
import type { FileReading, Question, ReadingContext, SeriesReading } from "./reading";
import { freeName, isPlain, meet, placeId, placeQuestion, type Placed } from "./series/place";
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

/**
 * Reads files one after the other, each as if those before it had been written: a series that comes
 * again goes below the first, or is asked about. Keys of questions are unique in the call.
 */
export function readFiles(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  { today, answers }: Call,
): KeyedReading[] {
  const keys = keysOf(files.map(({ file }) => file));
  const places = new Map<string, Placed>();
  return files.map((named, i) => {
    const own = answersFor(keys[i]!, answers);
    const context: ReadingContext = { today, answers: own, units: new Map() };
    const reading = atOnce(readFile(named, context));
    const placed = reading.series.map((series) => place(series, places, own));
    const asked = placed.flatMap(({ question }) => (question ? [question] : []));
    const questions = [...reading.questions, ...asked].map((question) => ({
      ...question,
      key: `${keys[i]!}:${question.id}`,
    }));
    return { reading: { ...reading, series: placed.map(({ series }) => series) }, questions };
  });
}

/** Puts a series to the one of its name, or gives it a name of its own where that is answered. */
function place(
  series: SeriesReading,
  places: Map<string, Placed>,
  answers: ReadonlyMap<string, string>,
): { series: SeriesReading; question?: Question } {
  const there = places.get(series.name);
  if (!there || !isPlain(series)) {
    places.set(series.name, there ?? { sheet: series.from, rows: series.rows });
    return { series };
  }
  const question = placeQuestion(series.name, there.sheet, meet(series.rows, there.rows));
  const answer = question && (answers.get(placeId(series.name)) ?? question.choices[0]);
  if (answer === "new") {
    const name = freeName(series.name, places);
    places.set(name, { sheet: series.from, rows: series.rows });
    const isOpen = !answers.has(placeId(series.name));
    return { series: { ...series, name }, ...(isOpen && { question }) };
  }
  places.set(series.name, { ...there, rows: [...there.rows, ...series.rows] });
  const isOpen = question !== undefined && !answers.has(question.id);
  return { series, ...(isOpen && { question }) };
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
