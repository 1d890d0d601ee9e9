import type { SeriesReading } from "../../src/files";
import { readingOf } from "./files";

/** The series of a text, whatever is in doubt taken as its first choice. */
export function seriesOf(text: string, file = "file.csv"): readonly SeriesReading[] {
  const { series, refused } = readingOf(file, text);
  if (refused) throw refused;
  return series;
}
