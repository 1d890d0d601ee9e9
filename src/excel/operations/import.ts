import type { Language } from "../../locales/language";
import {
  dataArea,
  dataFormats,
  dataRows,
  describeSeries,
  HEAD_ROWS,
  layoutOf,
  seriesKey,
  SERIES_MARK_NAME,
  seriesMarkFormula,
  SPARE_ROWS,
  type KnownSource,
} from "../../sheet/import";
import type { SheetPlan } from "../../sheet";
import { addressOn } from "../address";
import { appendSeries } from "./append";
import { operate, type Job } from "../job/job";
import { findImported, readImported } from "../read/imported";
import { deleteMadeSheet } from "../job/takeback";
import type { ImportedSource, Watch } from "../types";
import { begin, finish, freeSheetName, newBuildId } from "../job/new-sheet";
import { formatAll } from "../write/formats";
import { rangeAt } from "../write/look";
import { writeSheet } from "../write/sheet";

export interface ImportRequest {
  /** Read by `readImport`, their units known. */
  readonly sources: readonly KnownSource[];
  readonly language: Language;
  /** Version of the add-in. */
  readonly version: string;
}

/** Rows that one write takes: small enough for a progress that moves. */
const ROWS_A_WRITE = 10_000;

/**
 * A sheet for each source, made, or appended to where an earlier import made it. All sources or none.
 * Up to 20,000 rows of one source take three round trips.
 */
export function importSeries(
  { sources, language, version }: ImportRequest,
  watch?: Watch,
): Promise<readonly ImportedSource[]> {
  return operate(async (job) => {
    const { worksheets } = job.context.workbook;
    worksheets.load("items/name");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    const find = findImported(job.context, sources);
    await job.sync();
    const taken = worksheets.items.map(({ name }) => name);
    const found = find(taken);
    const existing = await readImported(job, sources, found);

    const progress = { done: 0, total: sources.reduce((sum, { rows }) => sum + rows.length, 0) };
    const results: Omit<ImportedSource, "trips">[] = [];
    const made: Excel.Worksheet[] = [];
    for (const source of sources) {
      const sheet = existing.get(source);
      if (sheet) {
        results.push(appendSeries(job, source, sheet));
        continue;
      }
      const plan = describeSeries(source, language, version);
      const name = freeSheetName(plan.sheetName, taken);
      taken.push(name);
      made.push(await writeNew(job, source, { name, plan, active: active.name }, progress));
      results.push(resultOfNew(source, name));
    }
    made.forEach(finish);
    worksheets.getItem(results[results.length - 1]!.sheet).activate();
    await job.sync();
    job.progress(1);
    return results.map((result) => ({ ...result, trips: job.trips }));
  }, watch);
}

interface NewSheet {
  readonly name: string;
  readonly plan: SheetPlan;
  /** The sheet to go back to where the import fails. */
  readonly active: string;
}

async function writeNew(
  job: Job,
  source: KnownSource,
  { name, plan, active }: NewSheet,
  progress: { done: number; readonly total: number },
): Promise<Excel.Worksheet> {
  const build = newBuildId();
  const key = seriesKey(source.name);
  const made = { markName: SERIES_MARK_NAME, build, key, active };
  job.onFailure(name, (context) => deleteMadeSheet(context, made));
  const { workbook } = job.context;
  const sheet = workbook.worksheets.add(name);
  begin(sheet);
  const columns = source.columns;
  const mark = seriesMarkFormula({ source: source.name, columns, build });
  sheet.names.add(SERIES_MARK_NAME, mark).visible = false;
  await writeSheet(job, sheet, plan);
  const rows = dataRows(source);
  const layout = layoutOf(columns);
  const room = dataArea(layout, rows.length + SPARE_ROWS);
  workbook.names.add(key, rangeAt(sheet, { ...room, columns: 1 })).visible = false;
  dataFormats(columns).forEach((format, column) => {
    formatAll(rangeAt(sheet, { ...room, column, columns: 1 }), format);
  });
  for (let from = 0; from < rows.length; from += ROWS_A_WRITE) {
    if (from > 0) {
      await job.sync();
      job.progress(progress.done / progress.total);
    }
    const piece = rows.slice(from, from + ROWS_A_WRITE);
    const area = { ...dataArea(layout, piece.length), row: HEAD_ROWS + from };
    rangeAt(sheet, area).values = piece.map((row) => [...row]);
    progress.done += piece.length;
  }
  return sheet;
}

function resultOfNew(source: KnownSource, sheet: string): Omit<ImportedSource, "trips"> {
  const address = addressOn(sheet, dataArea(layoutOf(source.columns), source.rows.length));
  const counts = { added: source.rows.length, known: 0, changed: 0, older: 0 };
  return { source: source.name, sheet, address, isNew: true, ...counts };
}
