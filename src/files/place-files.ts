import { note, type FileReading, type Question, type SeriesReading } from "./reading";
import { within, type Slices } from "./slices";
import { inOrder } from "./series/column";
import {
  freeName,
  isPlain,
  meet,
  placeId,
  placeQuestion,
  type Meeting,
  type Placed,
} from "./series/place";

/** A series under the name that it will have, and what stands under that name already. */
export interface PlacedSeries {
  readonly series: SeriesReading;
  readonly below?: { readonly sheet: string; readonly meeting: Meeting };
}

/** A file's reading, where each of its series goes, and all that is open about it. */
export interface PlacedReading {
  readonly reading: FileReading;
  readonly placed: readonly PlacedSeries[];
  readonly questions: readonly Question[];
}

/** What is there already. */
export interface Known {
  /** Series that have a sheet, by name. */
  readonly places: ReadonlyMap<string, Placed>;
  /** Names of series that a paste without a name may go below, the last used first. */
  readonly offered: readonly string[];
  /** What a paste without any name is called. */
  readonly untitled: string;
  /** The first day that the workbook holds: a serial that counts from 1900. */
  readonly firstDay?: number;
}

/**
 * Gives each series of several files its place, each file as if those before it had been written: a
 * series that comes again goes below the first, or is asked about.
 */
export function* placeReadings(
  readings: readonly FileReading[],
  answersOf: (file: number) => ReadonlyMap<string, string>,
  { places: known, offered, untitled, firstDay = 0 }: Known,
): Slices<PlacedReading[]> {
  const places = new Map(known);
  const all: PlacedReading[] = [];
  for (const [i, reading] of readings.entries()) {
    const questions = [...reading.questions];
    const placed: PlacedSeries[] = [];
    const share = (part: number) => (i + part / reading.series.length) / readings.length;
    for (const [nth, series] of reading.series.entries()) {
      const { question: which, named } = nameOf(series, answersOf(i), offered, untitled, places);
      const placing = place(named, places, answersOf(i));
      const { question, ...rest } = yield* within(placing, share(nth), share(nth + 1));
      questions.push(...[which, question].filter((one) => one !== undefined));
      placed.push({ ...rest, series: sayingEarlier(rest.series, firstDay) });
    }
    const series = placed.map((one) => one.series);
    all.push({ reading: { ...reading, series }, placed, questions });
  }
  return all;
}

/** Says how many rows are too early for the workbook, before they are left out. */
function sayingEarlier(series: SeriesReading, firstDay: number): SeriesReading {
  // Most workbooks hold every day: their rows are not gone through.
  const older = firstDay === 0 ? 0 : series.rows.filter(({ date }) => date < firstDay).length;
  if (older === 0) return series;
  return { ...series, notes: [...series.notes, note("before1904", { older })] };
}

export const NAMELESS = "series";

/** A series that only a person can name: new, or one of those that are there. */
function nameOf(
  series: SeriesReading,
  answers: ReadonlyMap<string, string>,
  offered: readonly string[],
  untitled: string,
  places: ReadonlyMap<string, Placed>,
): { named: SeriesReading; question?: Question } {
  if (!series.nameless) return { named: series };
  const name = series.name || untitled;
  const answer = answers.get(NAMELESS);
  if (answer !== undefined && answer !== "new") return { named: { ...series, name: answer } };
  const named = { ...series, name: freeName(name, places) };
  if (answer !== undefined || offered.length === 0) return { named };
  const question: Question = {
    id: NAMELESS,
    about: { of: "questions", code: "place", details: { name, sheet: offered[0]! } },
    choices: ["new", ...offered],
  };
  return { named, question };
}

/** Adds a series to the one of its name, or gives it a name of its own where the answer says so. */
function* place(
  series: SeriesReading,
  places: Map<string, Placed>,
  answers: ReadonlyMap<string, string>,
): Slices<PlacedSeries & { question?: Question }> {
  const there = places.get(series.name);
  if (!there) {
    places.set(series.name, { sheet: series.name, rows: series.rows });
    return { series };
  }
  const meeting = yield* meet(series.rows, there.rows);
  const question = isPlain(series) ? placeQuestion(series.name, there.sheet, meeting) : undefined;
  const answer = question && answers.get(placeId(series.name));
  const open = question && answer === undefined ? { question } : {};
  if ((answer ?? question?.choices[0]) === "new") {
    const name = freeName(series.name, places);
    places.set(name, { sheet: name, rows: series.rows });
    return { series: { ...series, name }, ...open };
  }
  places.set(series.name, { ...there, rows: [...there.rows, ...series.rows] });
  return { series, below: { sheet: there.sheet, meeting }, ...open };
}

/** Series to be written, those of one name as one: of a date that comes again the first counts. */
export function mergeSeries(all: readonly SeriesReading[]): SeriesReading[] {
  const byName = new Map<string, SeriesReading>();
  for (const series of all) {
    const first = byName.get(series.name);
    if (!first) {
      byName.set(series.name, series);
      continue;
    }
    const dates = new Set(first.rows.map(({ date }) => date));
    const fresh = series.rows.filter(({ date }) => !dates.has(date));
    byName.set(series.name, { ...first, rows: inOrder([...first.rows, ...fresh]) });
  }
  return [...byName.values()];
}
