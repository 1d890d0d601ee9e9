import type { Area } from "./area";
import type { Language } from "../locales/language";
import { journalTextsIn } from "../locales/journal";
import { changeBlock, CHANGE_ROWS } from "./journal-change";
import { JOURNAL_COLUMNS, type JournalKey } from "./journal-columns";
import type { SheetPlan } from "./plan";
import { textCell } from "./text-cell";

export { JOURNAL_COLUMNS, type JournalKey } from "./journal-columns";
export { UNKNOWN } from "./journal-change";

/** A hidden name of the workbook for the journal's first heading: by it the sheet is known again. */
export const JOURNAL_NAME = "CVS_journal";
/** A hidden name on the sheet: which build made it. */
export const JOURNAL_MARK = "CVS_journal_mark";

/** A row: what is not known is undefined. `time` is an Excel serial of the reader's own clock. */
export type JournalRow = Readonly<Record<JournalKey, number | string | undefined>>;

/** The sheet's own name for the heading of a column: it moves with the column. */
export const headingName = (key: JournalKey): string => `journal_${key}`;

/** The row that says what changed, counted from 0, and that of the table's headings. */
const CHANGE = 3;
const HEAD = CHANGE + CHANGE_ROWS + 1;
const ALL_ROWS = 1_048_576;
/** Rows below that are given the sheet's look at once. */
const ROOM = 200;
/** What a column is wider than what stands in it: the button of a table's filter stands in it, too. */
const GUTTER = 3;

/** The columns of text, which stand in their middle: clear of the numbers on their left. */
export const textColumns = (): Area[] =>
  JOURNAL_COLUMNS.flatMap(({ format }, column) =>
    format === "@" ? [{ row: CHANGE + 1, column, rows: HEAD + ROOM, columns: 1 }] : [],
  );

/** Title, headings and what changed of an empty journal. */
export function describeJournal(language: Language, version: string): SheetPlan {
  const t = journalTextsIn(language);
  const columns = JOURNAL_COLUMNS.length;
  const rows = HEAD + 1;
  return {
    sheetName: t.sheetName,
    version,
    rows,
    rowsBelow: ROOM,
    columns,
    columnWidths: JOURNAL_COLUMNS.map(({ width }) => width + GUTTER),
    rowHeight: 15,
    rowHeights: { 0: 24 },
    cells: [
      textCell(0, 0, t.title, "title"),
      textCell(1, 0, t.note, "note"),
      ...changeBlock(CHANGE, HEAD, t),
      ...JOURNAL_COLUMNS.map(({ key, format }, column) =>
        textCell(HEAD, column, t.columns[key], format === "@" ? "rowHead" : "columnHead"),
      ),
    ],
    merges: [],
    names: JOURNAL_COLUMNS.map(({ key }, column) => ({
      name: headingName(key),
      area: { row: HEAD, column, rows: 1, columns: 1 },
    })),
    conditionalFormats: [],
    validations: [],
    charts: [],
    frozenRows: rows,
    // Whole columns: of these Excel prints as far as they are filled.
    print: { area: { row: 0, column: 0, rows: ALL_ROWS, columns }, pageStarts: [] },
  };
}
