import { quoteSheet, toFixedAddress, type Area } from "../../sheet";
import {
  append,
  dataFormats,
  dataRows,
  DATES_NAME,
  seriesKey,
  SPARE_ROWS,
  valuesName,
  type CellRow,
  type KnownSource,
} from "../../sheet/import";
import type { ImportedSource } from "../types";
import { addressOn } from "../address";
import type { ImportedSheet } from "../read/imported";
import type { Job } from "../job/job";
import { formatAll } from "../write/formats";
import { rangeAt } from "../write/look";

/** Queues what a second import adds to the sheet of the first; the rows that are there stay. */
export function appendSeries(
  job: Job,
  source: KnownSource,
  found: ImportedSheet,
): Omit<ImportedSource, "trips"> {
  const { sheet: name, dates, columns, rows: existing } = found;
  const width = columns.length + 1;
  const { from, rows, ...counts } = append(existing, dataRows({ columns, rows: source.rows }));
  const area = { ...dates, row: dates.row + from, rows: rows.length, columns: width };
  if (rows.length > 0) {
    const total = from + rows.length;
    const room = total > dates.rows ? total + SPARE_ROWS : dates.rows;
    const before = [...existing.slice(from), ...emptyRows(total - existing.length, width)];
    job.onFailure(name, (context) => takeBack(context, source.name, found, { area, before, room }));
    const sheet = job.context.workbook.worksheets.getItem(name);
    rangeAt(sheet, area).values = rows.map((row) => [...row]);
    if (room > dates.rows) {
      dataFormats(columns).forEach((format, column) => {
        formatAll(rangeAt(sheet, beyond(dates, room, column)), format);
      });
      setDepth(job.context, source.name, found, room);
    }
  }
  const shown = { ...area, rows: Math.max(1, rows.length) };
  const address = addressOn(name, shown);
  return { source: source.name, sheet: name, address, isNew: false, ...counts };
}

/** Puts the cells back that the append wrote over or below; a sheet that is gone needs nothing. */
async function takeBack(
  context: Excel.RequestContext,
  source: string,
  found: ImportedSheet,
  { area, before, room }: { area: Area; before: readonly CellRow[]; room: number },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(found.sheet);
  await context.sync();
  if (sheet.isNullObject) return;
  rangeAt(sheet, area).formulas = before.map((row) => [...row]);
  if (room > found.dates.rows) {
    const columns = found.columns.length + 1;
    formatAll(rangeAt(sheet, { ...beyond(found.dates, room, 0), columns }), "General");
    setDepth(context, source, found, found.dates.rows);
  }
  await context.sync();
}

/** The names of the data's columns, made to hold so many rows. */
function setDepth(
  context: Excel.RequestContext,
  source: string,
  { sheet: name, dates, columns }: ImportedSheet,
  rows: number,
): void {
  const { names } = context.workbook.worksheets.getItem(name);
  const refersTo = (column: number) =>
    `=${quoteSheet(name)}!${toFixedAddress({ ...dates, column: dates.column + column, rows })}`;
  context.workbook.names.getItem(seriesKey(source)).formula = refersTo(0);
  names.getItem(DATES_NAME).formula = refersTo(0);
  columns.forEach(({ kind }, i) => {
    names.getItem(valuesName(kind)).formula = refersTo(i + 1);
  });
}

/** The rows of a data column that lie below its room. */
const beyond = (dates: Area, room: number, column: number): Area => ({
  row: dates.row + dates.rows,
  column: dates.column + column,
  rows: room - dates.rows,
  columns: 1,
});

const emptyRows = (count: number, width: number): CellRow[] =>
  Array.from({ length: Math.max(0, count) }, () => Array<string>(width).fill(""));
