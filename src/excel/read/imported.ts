import type { ColumnKind, Source, SourceColumn } from "../../files";
import type { Area } from "../../sheet";
import {
  DATES_NAME,
  parseSeriesMark,
  seriesKey,
  SERIES_MARK_NAME,
  valuesName,
  type CellRow,
} from "../../sheet/import";

/** Columns of an imported series by their names, wherever they stand now. */
interface Found {
  readonly sheet: string;
  readonly id: string;
  /** A hidden sheet stays hidden: it is never the one to show. */
  readonly visible: boolean;
  readonly dates: Area;
  /** Those that the sheet still has, with the unit that the sheet was made with. */
  readonly columns: readonly (SourceColumn & { readonly at: number })[];
}

/** The sheet of an earlier import, as it stands now. */
export interface ImportedSheet extends Found {
  /** The user has a column of his own between those of the series. */
  readonly besides: boolean;
  /** From the first date's row to the last that holds anything: the date, then the columns. */
  readonly rows: readonly CellRow[];
}

const KINDS: readonly ColumnKind[] = ["value", "cover", "highYield", "tail", "cusip"];

/**
 * Asks for the sheets of earlier imports by the names on them. A source whose sheet was deleted counts
 * as new.
 * @returns to be called after the next sync
 */
export function findImported(
  context: Excel.RequestContext,
  sources: readonly Pick<Source, "name">[],
): () => ReadonlyMap<string, Found> {
  const asked = sources.map(({ name }) => ({ name, ...askFor(context, name) }));
  return () => {
    const found = new Map<string, Found>();
    for (const { name, key, sheet, mark, dates, columns } of asked) {
      if (key.isNullObject || dates.isNullObject) continue;
      const known = mark.isNullObject ? undefined : parseSeriesMark(String(mark.formula));
      const present = columns.flatMap(({ kind, range }) => {
        const { unit } = known?.columns.find((column) => column.kind === kind) ?? {};
        return range.isNullObject || !unit ? [] : [{ kind, unit, at: range.columnIndex }];
      });
      const { rowIndex: row, columnIndex: column, rowCount: rows } = dates;
      found.set(name, {
        sheet: sheet.name,
        id: sheet.id,
        visible: sheet.visibility === "Visible",
        dates: { row, column, rows, columns: 1 },
        columns: present,
      });
    }
    return found;
  };
}

function askFor(context: Excel.RequestContext, source: string) {
  const key = context.workbook.names.getItemOrNullObject(seriesKey(source));
  key.load("name");
  const { worksheet: sheet } = key.getRangeOrNullObject();
  sheet.load("name, id, visibility");
  const mark = sheet.names.getItemOrNullObject(SERIES_MARK_NAME);
  mark.load("formula");
  const named = (name: string) => {
    const range = sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("rowIndex, columnIndex, rowCount");
    return range;
  };
  const columns = KINDS.map((kind) => ({ kind, range: named(valuesName(kind)) }));
  return { key, sheet, mark, dates: named(DATES_NAME), columns };
}

/** Reads the rows of sheets that earlier imports made: one trip, none where there are no such sheets. */
export async function readImported(
  job: { readonly context: Excel.RequestContext; sync(): Promise<unknown> },
  sources: readonly Pick<Source, "name" | "rows">[],
  found: ReadonlyMap<string, Found>,
): Promise<ReadonlyMap<string, ImportedSheet>> {
  if (found.size === 0) return new Map();
  const { worksheets } = job.context.workbook;
  const asked = sources.flatMap(({ name, rows }) => {
    const place = found.get(name);
    if (!place) return [];
    const sheet = worksheets.getItem(place.id);
    // As deep as what may be written: nothing of it is to be overwritten.
    const depth = place.dates.rows + rows.length;
    const ranges = [place.dates.column, ...place.columns.map(({ at }) => at)].map((column) => {
      const used = sheet
        .getRangeByIndexes(place.dates.row, column, depth, 1)
        .getUsedRangeOrNullObject(true);
      used.load("formulas, rowIndex");
      return used;
    });
    return [{ name, place, ranges }];
  });
  await job.sync();
  return new Map(
    asked.map(({ name, place, ranges }) => [
      name,
      { ...place, besides: hasBesides(place), rows: rowsOf(ranges, place.dates.row) },
    ]),
  );
}

/** Whether another column stands between the first and the last of the series. */
function hasBesides({ dates, columns }: Found): boolean {
  const at = [dates.column, ...columns.map((column) => column.at)];
  return Math.max(...at) - Math.min(...at) + 1 > at.length;
}

/** The used parts of columns as rows, from `top` to the last cell that holds anything. */
function rowsOf(ranges: readonly Excel.Range[], top: number): CellRow[] {
  const columns = ranges.map((used) => {
    if (used.isNullObject) return [];
    const above = Array<string>(used.rowIndex - top).fill("");
    return [...above, ...(used.formulas as (string | number)[][]).map(([cell]) => cell!)];
  });
  const depth = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: depth }, (_, row) => columns.map((cells) => cells[row] ?? ""));
}
