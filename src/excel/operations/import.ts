import { addressOn } from "../../sheet";
import type { Source } from "../../files";
import type { Language } from "../../locales/language";
import {
  dataArea,
  dataFormats,
  dataRows,
  describeSeries,
  freeName,
  HEAD_ROWS,
  LATEST_COMMENT,
  LATEST_ROW,
  latestNames,
  layoutOf,
  seriesKey,
  SERIES_MARK_NAME,
  seriesMarkFormula,
  SPARE_ROWS,
} from "../../sheet/import";
import { appendSeries } from "./append";
import { OperationFailure } from "../job/failure";
import { operate, type Job } from "../job/job";
import { findImported, readImported } from "../read/imported";
import { isLeftOver, sweep } from "../job/left-over-names";
import { loadDateSystem } from "../read/date-system";
import type { ImportedSource, Watch } from "../types";
import { makeSheet, type MadeSheet, type NewSheet } from "../job/make-sheet";
import { finish, loadSheets } from "../job/new-sheet";
import { formatAll } from "../write/formats";
import { rangeAt } from "../write/look";
import { writeExtras } from "../write/extras";

export interface ImportRequest {
  /** Read from files, what is in doubt about them answered. */
  readonly sources: readonly Source[];
  readonly language: Language;
  /** Version of the add-in. */
  readonly version: string;
}

/** Rows of a long series that one write takes: the pane answers within a frame between two. */
const ROWS_A_WRITE = 10_000;
/** Rows that are written at once: a round trip more would take longer than the frame that is missed. */
const ROWS_AT_ONCE = 20_000;

/**
 * A sheet for each source, made, or appended to where an earlier import made it. All sources or none.
 * Up to 20,000 rows of one source take three round trips.
 */
export function importSeries(
  { sources, language, version }: ImportRequest,
  watch?: Watch,
): Promise<readonly ImportedSource[]> {
  return operate(async (job) => {
    const { worksheets, active } = loadSheets(job.context);
    const { names: workbookNames, tables } = job.context.workbook;
    workbookNames.load("items/name, items/formula, items/comment");
    tables.load("items/name");
    const find = findImported(job.context, sources);
    const since = loadDateSystem(job.context);
    await job.sync();
    const dated = sources.map((source) => datedFrom(source, since()));
    const taken = worksheets.items.map(({ name }) => name);
    const existing = await readImported(job, dated, find());
    sweep(workbookNames);
    const takenNames = namesIn(workbookNames, tables);

    const progress = { done: 0, total: dated.reduce((sum, { rows }) => sum + rows.length, 0) };
    const results: Omit<ImportedSource, "trips" | "before1904">[] = [];
    const made: MadeSheet[] = [];
    for (const source of dated) {
      const sheet = existing.get(source.name);
      if (sheet) {
        results.push(appendSeries(job, source, sheet));
        continue;
      }
      const plan = describeSeries(source, language, version);
      const place = { plan, taken, active: active.name, takenNames };
      const one = await writeNew(job, source, place, progress);
      taken.push(one.name);
      made.push(one);
      results.push(resultOfNew(source, one.name));
    }
    for (const { sheet } of made) finish(sheet);
    const hidden = new Set(
      [...existing.values()].filter(({ visible }) => !visible).map(({ sheet }) => sheet),
    );
    const shown = results.filter(({ sheet }) => !hidden.has(sheet)).at(-1);
    if (shown) worksheets.getItem(shown.sheet).activate();
    await job.sync();
    if (made.length > 0) await writeExtras(job, made);
    job.progress(1);
    return results.map((result, i) => ({
      ...result,
      before1904: sources[i]!.rows.length - dated[i]!.rows.length,
      trips: job.trips,
    }));
  }, watch);
}

/**
 * A source with its days as the workbook counts them; those before its first are left out.
 * @throws OperationFailure dates1904 where none is left
 */
function datedFrom(source: Source, since: number): Source {
  if (since === 0) return source;
  const held = source.rows.filter(({ date }) => date >= since);
  if (held.length === 0) throw new OperationFailure("dates1904");
  return { ...source, rows: held.map((row) => ({ ...row, date: row.date - since })) };
}

interface Place extends Pick<NewSheet, "plan" | "taken" | "active"> {
  /** Names and tables of the workbook, in lower case; what is added is added here too. */
  readonly takenNames: Set<string>;
}

/** Names and tables share one space, capitals or not. */
const namesIn = (names: Excel.NamedItemCollection, tables: Excel.TableCollection): Set<string> =>
  new Set(
    [...names.items.filter((item) => !isLeftOver(item)), ...tables.items].map(({ name }) =>
      name.toLowerCase(),
    ),
  );

async function writeNew(
  job: Job,
  source: Source,
  { takenNames, ...place }: Place,
  progress: { done: number; readonly total: number },
): Promise<MadeSheet> {
  const key = seriesKey(source.name);
  const kinds = source.columns.map(({ kind }) => kind);
  const latest = latestNames(source.name, kinds).map(({ of, name: wished }) => {
    const free = freeName(wished, takenNames);
    takenNames.add(free.toLowerCase());
    return { free, column: of === "date" ? 0 : kinds.indexOf(of) + 1 };
  });
  const keys = [key, ...latest.map(({ free }) => free)];
  const { workbook } = job.context;
  const columns = source.columns;
  const made = await makeSheet(job, {
    ...place,
    mark: {
      name: SERIES_MARK_NAME,
      formula: (build) => seriesMarkFormula({ source: source.name, columns, build }),
    },
    keys,
  });
  const { sheet } = made;
  const { rows } = source;
  const layout = layoutOf(columns);
  const room = dataArea(layout, rows.length + SPARE_ROWS);
  workbook.names.add(key, rangeAt(sheet, { ...room, columns: 1 })).visible = false;
  for (const { free, column } of latest) {
    const cell = rangeAt(sheet, { row: LATEST_ROW, column, rows: 1, columns: 1 });
    workbook.names.add(free, cell, LATEST_COMMENT);
  }
  dataFormats(columns).forEach((format, column) => {
    formatAll(rangeAt(sheet, { ...room, column, columns: 1 }), format);
  });
  const step = rows.length <= ROWS_AT_ONCE ? ROWS_AT_ONCE : ROWS_A_WRITE;
  for (let from = 0; from < rows.length; from += step) {
    if (from > 0) {
      await job.sync();
      job.progress(progress.done / progress.total);
    }
    const piece = dataRows({ rows: rows.slice(from, from + step) });
    const area = { ...dataArea(layout, piece.length), row: HEAD_ROWS + from };
    rangeAt(sheet, area).values = piece.map((row) => [...row]);
    progress.done += piece.length;
  }
  return made;
}

function resultOfNew(source: Source, sheet: string): Omit<ImportedSource, "trips" | "before1904"> {
  const address = addressOn(sheet, dataArea(layoutOf(source.columns), source.rows.length));
  const counts = { added: source.rows.length, known: 0, changed: 0, older: 0 };
  return { source: source.name, sheet, address, isNew: true, ...counts };
}
