import type { Source } from "../../files";
import { addressOn, fixedOn, type Area } from "../../sheet";
import {
  append,
  dataFormats,
  DATES_NAME,
  seriesKey,
  SPARE_ROWS,
  valuesName,
  type CellRow,
} from "../../sheet/import";
import type { ImportedSource } from "../types";
import type { ImportedSheet } from "../read/imported";
import type { Job } from "../job/job";
import { takeBackOn } from "../job/takeback";
import { formatAll } from "../write/formats";
import { rangeAt } from "../write/look";

/** What a later import would add to the sheet of an earlier one. */
function planAppend(source: Pick<Source, "columns" | "rows">, found: ImportedSheet) {
  const kinds = found.columns.map(({ kind }) => kind);
  const at = kinds.map((kind) => source.columns.findIndex((column) => column.kind === kind));
  const incoming = source.rows.map(({ date, values }): CellRow => [
    date,
    ...at.map((column) => values[column] ?? ""),
  ]);
  return append(found.rows, incoming, kinds, found.besides);
}

/** Queues what a later import adds to the sheet of an earlier one; the rows that are there stay. */
export function appendSeries(
  job: Job,
  source: Source,
  found: ImportedSheet,
): Omit<ImportedSource, "trips" | "before1904"> {
  const { id, sheet: name, dates, rows: existing } = found;
  const { from, rows, ...counts } = planAppend(source, found);
  const places = [dates.column, ...found.columns.map(({ at }) => at)];
  if (rows.length > 0) {
    const total = from + rows.length;
    const room = total > dates.rows ? total + SPARE_ROWS : dates.rows;
    const width = places.length;
    const before = [...existing.slice(from), ...emptyRows(total - existing.length, width)];
    job.onFailure(name, (context) =>
      takeBackOn(context, id, (sheet) =>
        takeBack(context, sheet, source.name, found, { from, before, room }),
      ),
    );
    const sheet = job.context.workbook.worksheets.getItem(id);
    writeColumns(sheet, found, from, rows);
    if (room > dates.rows) {
      dataFormats(found.columns).forEach((format, i) => {
        formatAll(rangeAt(sheet, beyond(dates, room, places[i]!)), format);
      });
      setDepth(job.context, sheet, source.name, found, room);
    }
  }
  const shown = { ...dates, row: dates.row + from, rows: Math.max(1, rows.length) };
  const left = Math.min(...places);
  const columns = Math.max(...places) - left + 1;
  const address = addressOn(name, { ...shown, column: left, columns });
  return { source: source.name, sheet: name, address, isNew: false, ...counts };
}

/** Each column where its name says that it is: the user's own between them are not touched. */
function writeColumns(
  sheet: Excel.Worksheet,
  { dates, columns }: ImportedSheet,
  from: number,
  rows: readonly CellRow[],
): void {
  [dates.column, ...columns.map(({ at }) => at)].forEach((column, i) => {
    const area = { row: dates.row + from, column, rows: rows.length, columns: 1 };
    rangeAt(sheet, area).formulas = rows.map((row) => [row[i]!]);
  });
}

/** Puts the cells back that the append wrote over or below. */
function takeBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  source: string,
  found: ImportedSheet,
  { from, before, room }: { from: number; before: readonly CellRow[]; room: number },
): void {
  writeColumns(sheet, found, from, before);
  if (room <= found.dates.rows) return;
  for (const column of [found.dates.column, ...found.columns.map(({ at }) => at)]) {
    formatAll(rangeAt(sheet, beyond(found.dates, room, column)), "General");
  }
  setDepth(context, sheet, source, found, found.dates.rows);
}

/** The names of the data's columns, made to hold so many rows. */
function setDepth(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  source: string,
  { sheet: name, dates, columns }: ImportedSheet,
  rows: number,
): void {
  const refersTo = (column: number) => `=${fixedOn(name, { ...dates, column, rows })}`;
  context.workbook.names.getItem(seriesKey(source)).formula = refersTo(dates.column);
  sheet.names.getItem(DATES_NAME).formula = refersTo(dates.column);
  for (const { kind, at } of columns) {
    sheet.names.getItem(valuesName(kind)).formula = refersTo(at);
  }
}

/** The rows of a data column that lie below its room. */
const beyond = (dates: Area, room: number, column: number): Area => ({
  row: dates.row + dates.rows,
  column,
  rows: room - dates.rows,
  columns: 1,
});

const emptyRows = (count: number, width: number): CellRow[] =>
  Array.from({ length: Math.max(0, count) }, () => Array<string>(width).fill(""));
