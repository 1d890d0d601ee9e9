import type { Language } from "../../locales/language";
import {
  describeJournal,
  headingName,
  JOURNAL_COLUMNS,
  JOURNAL_MARK,
  JOURNAL_NAME,
  type JournalKey,
  type JournalRow,
} from "../../sheet/journal";
import { addressOn } from "../address";
import { OperationFailure } from "../job/failure";
import { operate, type Job } from "../job/job";
import { freeSheetName, loadSheets, newBuildId } from "../job/new-sheet";
import { deleteMadeSheet, takeBackOn } from "../job/takeback";
import { loadDateSystem } from "../read/date-system";
import { loadJournal, UNKNOWN } from "../read/journal";
import type { Written } from "../types";
import { asText, type Entry } from "../write/cells";
import { writeEntries, writeFormats, type CellEntry } from "../write/contents";
import { writeSheet } from "../write/sheet";

export interface LogRequest {
  /** Oldest first. */
  readonly rows: readonly JournalRow[];
  readonly language: Language;
  readonly version: string;
}

/**
 * Adds rows below the journal's last, in its own columns wherever they stand now; makes the journal
 * where the workbook has none. All of them or none; the sheet in front stays there.
 */
export function logRows({ rows, language, version }: LogRequest): Promise<Written> {
  return operate(async (job) => {
    const { worksheets, active } = loadSheets(job.context);
    const find = loadJournal(job.context);
    const system = loadDateSystem(job.context);
    const leftOver = job.context.workbook.names.getItemOrNullObject(JOURNAL_NAME);
    await job.sync();
    const found = find();
    if (found?.locked) throw new OperationFailure("locked");
    const since1904 = system();
    if (found) {
      const { id, sheet: name, columns, free } = found;
      const sheet = worksheets.getItem(id);
      const cells = cellsOf(rows, { free, columns, since1904 });
      job.onFailure(name, (context) =>
        takeBackOn(context, id, (again) => {
          const empty = cells.map(({ row, column }) => ({ row, column, entry: "" }));
          writeEntries(again, empty);
          writeFormats(again, empty);
        }),
      );
      return write(job, sheet, { name, cells });
    }
    // Of a journal that was deleted.
    if (!leftOver.isNullObject) leftOver.delete();
    const plan = describeJournal(language, version);
    const name = freeSheetName(
      plan.sheetName,
      worksheets.items.map((sheet) => sheet.name),
    );
    const build = newBuildId();
    const made = { markName: JOURNAL_MARK, build, keys: [JOURNAL_NAME], active: active.name };
    job.onFailure(name, (context) => deleteMadeSheet(context, made));
    const sheet = worksheets.add(name);
    sheet.names.add(JOURNAL_MARK, `="${version}|${build}"`).visible = false;
    await writeSheet(job, sheet, plan);
    const head = plan.names.find((one) => one.name === headingName("time"))!.area;
    const home = sheet.getRangeByIndexes(head.row, head.column, 1, 1);
    job.context.workbook.names.add(JOURNAL_NAME, home).visible = false;
    const columns = Object.fromEntries(
      JOURNAL_COLUMNS.map(({ key }, column) => [key, column]),
    ) as Record<JournalKey, number>;
    return write(job, sheet, {
      name,
      cells: cellsOf(rows, { free: plan.rows, columns, since1904 }),
    });
  });
}

interface Cells {
  readonly name: string;
  readonly cells: readonly (CellEntry & { readonly format: string })[];
}

async function write(job: Job, sheet: Excel.Worksheet, { name, cells }: Cells): Promise<Written> {
  // Formats first: what is entered in a cell that is formatted as text stays text.
  writeFormats(sheet, cells);
  writeEntries(sheet, cells);
  await job.sync();
  const { row, column } = cells.at(-JOURNAL_COLUMNS.length)!;
  const address = addressOn(name, { row, column, rows: 1, columns: 1 });
  return { sheet: name, address, trips: job.trips };
}

interface Place {
  readonly free: number;
  readonly columns: Readonly<Record<JournalKey, number>>;
  /** Days that the workbook counts less. */
  readonly since1904: number;
}

const cellsOf = (
  rows: readonly JournalRow[],
  { free, columns, since1904 }: Place,
): Cells["cells"] =>
  rows.flatMap((row, i) =>
    JOURNAL_COLUMNS.map(({ key, format }) => {
      const value = row[key];
      const shifted = key === "time" && typeof value === "number" ? value - since1904 : value;
      return { row: free + i, column: columns[key], format, entry: entryOf(key, shifted) };
    }),
  );

const entryOf = (key: JournalKey, value: number | string | undefined): Entry => {
  if (typeof value === "number") return value;
  if (value === undefined && key === "note") return "";
  return asText(value ?? UNKNOWN);
};
