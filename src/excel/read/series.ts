import type { Observation } from "../../domain";
import type { ColumnKind } from "../../files";
import {
  DATES_NAME,
  parseSeriesMark,
  SERIES_MARK_NAME,
  valuesName,
  type SeriesMark,
} from "../../sheet/import";
import { OperationFailure } from "../job/failure";
import { loadDateSystem } from "./date-system";
import { loadUnfinished } from "../job/new-sheet";
import { failureOf } from "../job/translate";

/** A sheet that an import made. */
export interface SeriesSheet extends Pick<SeriesMark, "source" | "columns"> {
  readonly sheet: string;
}

/** The imported series in the workbook, in the order of their sheets. */
export function listSeries(): Promise<readonly SeriesSheet[]> {
  return reading(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const marked = worksheets.items.map((sheet) => {
      const mark = sheet.names.getItemOrNullObject(SERIES_MARK_NAME);
      mark.load("formula");
      return { sheet, mark, isUnfinished: loadUnfinished(sheet) };
    });
    await context.sync();
    return marked.flatMap(({ sheet, mark, isUnfinished }) => {
      if (isUnfinished()) return [];
      const found = mark.isNullObject ? undefined : parseSeriesMark(String(mark.formula));
      return found ? [{ sheet: sheet.name, source: found.source, columns: found.columns }] : [];
    });
  });
}

/** The observations of an imported sheet, oldest first, as they stand there now: edits count. */
export function readObservations(
  sheet: string,
  kind: ColumnKind = "value",
): Promise<readonly Observation<number>[]> {
  return reading(async (context) => {
    const columns = loadColumns(context, sheet, kind);
    await context.sync();
    return columns.observations();
  });
}

/** The columns of an imported series, to be read after the next sync. */
export interface LoadedColumns {
  readonly dates: Excel.Range;
  readonly values: Excel.Range;
  /**
   * Their dates count from 1900 whatever the workbook's own do.
   * @throws OperationFailure where the sheet is gone or is no imported one
   */
  observations(): Observation<number>[];
}

/** Asks for dates and figures of an imported sheet by their names: rows that were inserted don't matter. */
export function loadColumns(
  context: Excel.RequestContext,
  name: string,
  kind: ColumnKind,
): LoadedColumns {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const column = (of: string) => {
    const range = sheet.names.getItemOrNullObject(of).getRangeOrNullObject();
    range.load("values, address");
    return range;
  };
  const dates = column(DATES_NAME);
  const values = column(valuesName(kind));
  const since = loadDateSystem(context);
  return {
    dates,
    values,
    observations: () => {
      if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: name });
      if (dates.isNullObject || values.isNullObject) {
        throw new OperationFailure("notOurs", { sheet: name });
      }
      const found = observationsIn(dates.values as unknown[][], values.values as unknown[][]);
      return found.map(({ date, value }) => ({ date: date + since(), value }));
    },
  };
}

/** Rows that hold a date and a number; where a date comes twice, the first. */
function observationsIn(dates: unknown[][], values: unknown[][]): Observation<number>[] {
  const found = new Map<number, number>();
  dates.forEach(([date], i) => {
    const value = values[i]?.[0];
    if (typeof date !== "number" || typeof value !== "number") return;
    const day = Math.floor(date);
    if (!found.has(day)) found.set(day, value);
  });
  return [...found].sort(([a], [b]) => a - b).map(([date, value]) => ({ date, value }));
}

async function reading<R>(work: (context: Excel.RequestContext) => Promise<R>): Promise<R> {
  try {
    return await Excel.run(work);
  } catch (reason) {
    throw failureOf(reason);
  }
}
