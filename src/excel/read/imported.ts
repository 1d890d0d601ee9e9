import { parseAddress, type Area } from "../../sheet";
import {
  parseSeriesMark,
  seriesKey,
  SERIES_MARK_NAME,
  type CellRow,
  type KnownSource,
} from "../../sheet/import";
import type { Job } from "../job/job";

/** Where the dates of an imported series stand. */
interface Found {
  readonly sheet: string;
  readonly dates: Area;
}

/** The sheet of an earlier import, as it stands now. */
export interface ImportedSheet extends Found {
  /** Units as the sheet has them, whatever the source says now. */
  readonly columns: KnownSource["columns"];
  /** From the first date's row to the last that holds anything. */
  readonly rows: readonly CellRow[];
}

/**
 * Asks for the sheets of earlier imports. A source whose sheet was deleted counts as new; the name that
 * is left of it is taken away.
 * @returns to be called after the sync with the names of all sheets
 */
export function findImported(
  context: Excel.RequestContext,
  sources: readonly KnownSource[],
): (sheets: readonly string[]) => ReadonlyMap<KnownSource, Found> {
  const asked = sources.map((source) => {
    const item = context.workbook.names.getItemOrNullObject(seriesKey(source.name));
    item.load("formula");
    return { source, item };
  });
  return (sheets) => {
    const found = new Map<KnownSource, Found>();
    for (const { source, item } of asked) {
      if (item.isNullObject) continue;
      const place = placeOf(String(item.formula), sheets);
      if (place) found.set(source, place);
      else item.delete();
    }
    return found;
  };
}

/** Reads the rows of sheets that earlier imports made: one trip, none where there are no such sheets. */
export async function readImported(
  job: Job,
  sources: readonly KnownSource[],
  found: ReadonlyMap<KnownSource, Found>,
): Promise<ReadonlyMap<KnownSource, ImportedSheet>> {
  if (found.size === 0) return new Map();
  const { worksheets } = job.context.workbook;
  const asked = sources.flatMap((source) => {
    const place = found.get(source);
    if (!place) return [];
    const sheet = worksheets.getItem(place.sheet);
    const mark = sheet.names.getItemOrNullObject(SERIES_MARK_NAME);
    mark.load("formula");
    const { row, column, rows } = place.dates;
    const width = source.columns.length + 1;
    // As deep as what may be written: nothing of it is to be overwritten.
    const used = sheet
      .getRangeByIndexes(row, column, rows + source.rows.length, width)
      .getUsedRangeOrNullObject(true);
    used.load("formulas, rowIndex, columnIndex");
    return [{ source, place, mark, used, width }];
  });
  await job.sync();
  return new Map(
    asked.map(({ source, place, mark, used, width }) => {
      const known = mark.isNullObject ? undefined : parseSeriesMark(String(mark.formula));
      const rows = used.isNullObject ? [] : aligned(used, place.dates, width);
      const columns =
        known?.columns.length === source.columns.length ? known.columns : source.columns;
      return [source, { ...place, columns, rows }];
    }),
  );
}

function placeOf(formula: string, sheets: readonly string[]): Found | undefined {
  const dates = parseAddress(formula);
  const quoted = /^=(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(formula);
  const sheet = quoted && (quoted[1]?.replaceAll("''", "'") ?? quoted[2]!);
  return dates && sheet && sheets.includes(sheet) ? { sheet, dates } : undefined;
}

/** The used part of the data, filled up to the data's own corner and width. */
function aligned(
  { formulas, rowIndex, columnIndex }: Excel.Range,
  { row, column }: Area,
  width: number,
): CellRow[] {
  const left = Array<string>(columnIndex - column).fill("");
  const empty = Array<string>(width).fill("");
  const above = Array.from({ length: rowIndex - row }, () => empty);
  const filled = (formulas as (string | number)[][]).map((cells) =>
    [...left, ...cells, ...empty].slice(0, width),
  );
  return [...above, ...filled];
}
