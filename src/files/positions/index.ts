import type { FileReading, ReadingContext } from "../reading";
import type { Slices } from "../slices";
import type { Table } from "../text/table";
import { isIbkrActivity, readIbkrActivity } from "./ibkr-activity";
import { isFlexCsv, readFlexCsv } from "./ibkr-flex";
import { positionHeading, readTable } from "./read-table";

export { readFlexXml } from "./ibkr-flex";

/** A statement of several sections; undefined where a table is none. */
export function* readStatement(
  file: string,
  table: Table,
  context: ReadingContext,
): Slices<FileReading | undefined> {
  if (isIbkrActivity(table)) return yield* readIbkrActivity(file, table, context);
  return isFlexCsv(table) ? yield* readFlexCsv(file, table, context) : undefined;
}

/** Positions in one table; undefined where a table is none of these. */
export function* readPositions(
  file: string,
  table: Table,
  { hidden }: ReadingContext,
): Slices<FileReading | undefined> {
  const heading = positionHeading(table);
  const isHidden = (record: number) => hidden?.has(table.line(record)) ?? false;
  return heading && (yield* readTable(file, table, heading, isHidden));
}
