import type { FileReading, ReadingContext } from "../reading";
import type { Table } from "../text/table";
import { isIbkrActivity, readIbkrActivity } from "./ibkr-activity";
import { isFlexCsv, readFlexCsv } from "./ibkr-flex";
import { positionHeading, readTable } from "./read-table";

export { readFlexXml } from "./ibkr-flex";

/** A statement of several sections; undefined where a table is none. */
export function readStatement(
  file: string,
  table: Table,
  context: ReadingContext,
): FileReading | undefined {
  if (isIbkrActivity(table)) return readIbkrActivity(file, table, context);
  return isFlexCsv(table) ? readFlexCsv(file, table, context) : undefined;
}

/** Positions in one table; undefined where a table is none of these. */
export function readPositions(
  file: string,
  table: Table,
  { hidden }: ReadingContext,
): FileReading | undefined {
  const heading = positionHeading(table);
  const isHidden = (record: number) => hidden?.has(table.line(record)) ?? false;
  return heading && readTable(file, table, heading, isHidden);
}
