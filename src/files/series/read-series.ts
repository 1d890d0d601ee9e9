import { FileFault } from "../fault";
import { SOURCES } from "../sources";
import type { Head } from "../sources/source";
import { blsMonths } from "../sources/bls";
import { nothing, type FileReading, type ReadingContext } from "../reading";
import { within, type Slices } from "../slices";
import type { Table } from "../text/table";
import { listColumns, tickedOf } from "./columns";
import { plainFileName } from "./file-name";
import { readRows } from "./rows";
import { stackedFault } from "./stacked";
import { findStructure } from "./structure";
import { readTicked } from "./ticked";

/**
 * Series with their dates in the first column, whatever their source.
 * @throws FileFault where none of them can be read
 */
export function* readSeries(
  file: string,
  original: Table,
  context: ReadingContext,
): Slices<FileReading> {
  const bls = blsMonths(original);
  const table = bls ?? original;
  const structure = findStructure(table);
  if (structure === undefined) throw noDates(table);
  const head = headOf(file, table, structure.heading);
  const source = SOURCES.find((each) => each.recognises(head))!;
  const rows = yield* within(readRows(table, structure.first, context, source.dayOrder), 0, 0.4);
  const columns = yield* within(listColumns(table, rows, head, source), 0.4, 0.5);
  if (columns.length === 0) throw new FileFault("noObservations", {});
  const stacked = source.seriesColumn === undefined && stackedFault(table, rows.records, columns);
  if (stacked) throw stacked;
  const ticked = tickedOf(columns, context.ticked);
  const title = bls ? "Bureau of Labor Statistics" : source.title;
  const read = yield* within(
    readTicked(table, rows, { all: columns, ticked }, { file, title, context }),
    0.5,
    1,
  );
  return {
    ...nothing(file),
    ...read,
    kind: "series",
    unticked: columns.filter((column) => !ticked.includes(column)).map(({ name }) => name),
    questions: [...(rows.question ? [rows.question] : []), ...read.questions],
  };
}

function headOf(file: string, table: Table, heading: number | undefined): Head {
  const name = plainFileName(file);
  const above = Array.from({ length: heading ?? 0 }, (_, i) => table.fields(i));
  const fields = heading === undefined ? [] : table.fields(heading);
  return { fields, above, file: name };
}

/** Why a table without dates is none of series. */
function noDates(table: Table): FileFault {
  if (table.length === 0) return new FileFault("empty", {});
  const line = table.line(0);
  const [got = ""] = table.fields(0);
  return new FileFault("noDates", { line, got });
}
