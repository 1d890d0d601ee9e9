import { serialOf } from "../../domain";
import type { FileReading, KnownUnit, PlacedReading } from "../../files";
import type { SeriesSheet } from "../../excel";
import type { ExcelRoom } from "../excel-room-type";
import { inSlices } from "./in-slices";
import type { Taken } from "./taken";

/** The reader of files, loaded when the first file comes. */
export const loadFiles = () => import(/* webpackChunkName: "files" */ "../../files");

/** What a person answered and ticked, by the place of the file among those taken. */
export interface Choices {
  readonly answers: ReadonlyMap<number, ReadonlyMap<string, string>>;
  readonly ticked: ReadonlyMap<number, ReadonlySet<string>>;
}

export const NO_CHOICES: Choices = { answers: new Map(), ticked: new Map() };

interface Surroundings {
  readonly room: ExcelRoom;
  /** Series in the workbook, the last used first. */
  readonly series: readonly SeriesSheet[];
  readonly untitled: string;
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/** The part of the work that reading is; the rest finds out where all goes. */
const READING = 0.8;

const NONE: ReadonlyMap<string, string> = new Map();

/** Reads all that was taken, and where each series goes in the workbook as it is now. */
export async function readTaken(
  taken: readonly Taken[],
  choices: Choices,
  { room, series, untitled, onProgress, signal }: Surroundings,
): Promise<readonly PlacedReading[]> {
  const files = await loadFiles();
  const units = unitsOf(series);
  const readings: FileReading[] = [];
  for (const [i, one] of taken.entries()) {
    const answers = choices.answers.get(i) ?? NONE;
    const context = {
      today: today(),
      answers,
      units: withNameless(units, answers.get(files.NAMELESS), untitled),
      ticked: choices.ticked.get(i),
    };
    const head = { file: one.file, bytes: await one.head() };
    const progress = (part: number) => onProgress((READING * (i + part)) / taken.length);
    const refused = await inSlices(files.refusedByHead(head, context), () => {}, signal);
    readings.push(
      refused ??
        (await inSlices(
          files.readFile({ file: one.file, bytes: await one.bytes() }, context),
          progress,
          signal,
        )),
    );
  }
  const plain = series.filter(({ columns }) => columns[0]?.kind === "value");
  const offered = plain.map(({ source }) => source);
  const names = readings.flatMap((reading) => reading.series.map(({ name }) => name));
  const places = await room.readPlaces([...new Set([...names, ...offered])]);
  const placing = files.placeReadings(readings, (i) => choices.answers.get(i) ?? NONE, {
    places,
    offered,
    untitled,
    firstDay: await room.readFirstDay(),
  });
  return inSlices(placing, (part) => onProgress(READING + (1 - READING) * part), signal);
}

/** A sheet's unit holds for later imports. */
const unitsOf = (series: readonly SeriesSheet[]): ReadonlyMap<string, KnownUnit> =>
  new Map(
    series.flatMap(({ source, columns: [first] }) =>
      first?.kind === "value" ? [[source, first.unit] as const] : [],
    ),
  );

/** A paste without a name that goes below a sheet is in that sheet's unit. */
function withNameless(
  units: ReadonlyMap<string, KnownUnit>,
  below: string | undefined,
  untitled: string,
): ReadonlyMap<string, KnownUnit> {
  const unit = below === undefined ? undefined : units.get(below);
  return unit === undefined ? units : new Map([...units, ["", unit], [untitled, unit]]);
}

/** Excel's serial of the day on which it is read. */
function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth(), now.getDate());
}
