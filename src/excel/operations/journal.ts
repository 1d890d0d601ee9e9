import type { Language } from "../../locales/language";
import {
  describeJournal,
  headingName,
  JOURNAL_COLUMNS,
  JOURNAL_MARK,
  JOURNAL_NAME,
  textColumns,
  type JournalKey,
  type JournalRow,
} from "../../sheet/journal";
import { freeName } from "../../sheet/import";
import { OperationFailure } from "../job/failure";
import { operate, type Job } from "../job/job";
import { makeSheet } from "../job/make-sheet";
import { finish, loadSheets } from "../job/new-sheet";
import { takeBackOn } from "../job/takeback";
import { loadDateSystem } from "../read/date-system";
import { loadJournal, type Journal, type JournalTable } from "../read/journal";
import type { Written } from "../types";
import { writeEntries, writeFormats } from "../write/contents";
import { cellsOf, writeRows, type Logged } from "../write/journal-rows";
import { rangeAt } from "../write/look";

export interface LogRequest {
  /** Oldest first. */
  readonly rows: readonly JournalRow[];
  readonly language: Language;
  readonly version: string;
}

/**
 * Adds rows to the journal, in its own columns wherever they stand now; makes the journal, a table,
 * where the workbook has none. All of them or none; the sheet in front stays there.
 */
export function logRows(request: LogRequest): Promise<Written> {
  return operate(async (job) => {
    const { workbook } = job.context;
    const sheets = loadSheets(job.context);
    const find = loadJournal(job.context);
    const system = loadDateSystem(job.context);
    workbook.names.load("items/name");
    await job.sync();
    const found = await find(() => job.sync());
    if (found?.locked) throw new OperationFailure("locked");
    const place = { since1904: system(), rows: request.rows };
    return found ? addTo(job, found, place) : make(job, request, sheets, place);
  });
}

/** A table gets rows of its own: a column of the user's with a formula has it there, too. */
function addTo(job: Job, journal: Journal, { rows, since1904 }: Logged): Promise<Written> {
  const { id, sheet: name, columns, free, table } = journal;
  const sheet = job.context.workbook.worksheets.getItem(id);
  const cells = cellsOf({ rows, since1904 }, { free, columns });
  const missing = table ? Math.max(0, free + rows.length - table.body.row - table.body.rows) : 0;
  job.onFailure(name, (context) =>
    takeBackOn(context, id, async (again) => {
      const added = table ? await addedRows(context, again, table, missing) : [];
      if (!added) return;
      const end = table ? table.body.row + table.body.rows + added.length : Infinity;
      const empty = cells
        .filter(({ row }) => row < end)
        .map(({ row, column }) => ({ row, column, entry: "" }));
      writeEntries(again, empty);
      writeFormats(again, empty);
      for (const row of added) row.delete();
    }),
  );
  for (let i = 0; i < missing; i++) sheet.tables.getItem(table!.id).rows.add();
  return writeRows(job, sheet, { name, cells });
}

/** The rows that were added to a table, the last first: none, some or all. Undefined where it is gone. */
async function addedRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { id, body }: JournalTable,
  most: number,
): Promise<Excel.TableRow[] | undefined> {
  const table = sheet.tables.getItemOrNullObject(id);
  await context.sync();
  if (table.isNullObject) return undefined;
  const { rows } = table;
  rows.load("count");
  await context.sync();
  const added = Math.max(0, Math.min(most, rows.count - body.rows));
  return Array.from({ length: added }, (_, i) => rows.getItemAt(body.rows + added - 1 - i));
}

async function make(
  job: Job,
  { language, version }: LogRequest,
  { worksheets, active }: ReturnType<typeof loadSheets>,
  place: Logged,
): Promise<Written> {
  const { names, tables } = job.context.workbook;
  const leftOver = names.items.find((item) => item.name === JOURNAL_NAME);
  // Of a journal that was deleted.
  leftOver?.delete();
  const plan = describeJournal(language, version);
  const { sheet, name } = await makeSheet(job, {
    plan,
    taken: worksheets.items.map((other) => other.name),
    active: active.name,
    mark: { name: JOURNAL_MARK, formula: (build) => `="${version}|${build}"` },
    keys: [JOURNAL_NAME],
  });
  for (const area of textColumns()) {
    rangeAt(sheet, area).format.horizontalAlignment = "Center";
  }
  const head = plan.names.find((one) => one.name === headingName("time"))!.area;
  job.context.workbook.names.add(JOURNAL_NAME, rangeAt(sheet, head)).visible = false;
  const columns = Object.fromEntries(
    JOURNAL_COLUMNS.map(({ key }, column) => [key, column]),
  ) as Record<JournalKey, number>;
  const cells = cellsOf(place, { free: plan.rows, columns });
  const whole = { ...head, rows: 1 + place.rows.length, columns: plan.columns };
  // Tables and names share one space.
  const taken = [...names.items, ...tables.items].map((one) => one.name.toLowerCase());
  return writeRows(job, sheet, { name, cells }, () => {
    const table = sheet.tables.add(rangeAt(sheet, whole), true);
    table.name = freeName(plan.sheetName, new Set(taken));
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
    finish(sheet);
  });
}
