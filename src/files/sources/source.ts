import type { DayOrder } from "../fields/dates";
import type { KnownUnit } from "../source";

/** The top of a table of series: its heading, what stands above, and what the file is called. */
export interface Head {
  readonly fields: readonly string[];
  readonly above: readonly (readonly string[])[];
  /** The file's name without what a browser or an editor adds to it; "" for what was pasted. */
  readonly file: string;
}

/** What is known of a column. */
export interface ColumnFacts {
  /** Its own name; undefined where only the file or the source tells it from others. */
  readonly name?: string;
  readonly unit?: KnownUnit;
  /** Between which figures its unit lies; those outside are said. */
  readonly range?: "nominal" | "real";
  /** A nominal yield of seven years or more: none was ever below 0.3 per cent. */
  readonly long?: boolean;
  /** A yield that some sources quote in tenths of a per cent. */
  readonly tenths?: boolean;
  /** Taken unless somebody unticks it; undefined where the source has no preference. */
  readonly ticked?: boolean;
  /** No series: never offered. */
  readonly none?: boolean;
}

/**
 * Where series come from: how a file of it is recognised, and what its columns are. A new source is one
 * file like those beside this one, a line in `index.ts`, and a test.
 */
export interface SeriesSource {
  /** As it names itself. */
  readonly title: string;
  recognises(head: Head): boolean;
  /** Headings, where they are not what stands in the record above the data. */
  headings?(head: Head): readonly string[];
  readonly dayOrder?: DayOrder;
  /** Many series below each other: the column that names them. */
  readonly seriesColumn?: string;
  column(heading: string, head: Head): ColumnFacts;
}
