import type { Language } from "../locales/language";
import { journalTextsIn } from "../locales/journal";
import type { SheetPlan } from "./plan";
import { textCell } from "./text-cell";

/** A hidden name of the workbook for the journal's first heading: by it the sheet is known again. */
export const JOURNAL_NAME = "CVS_journal";
/** A hidden name on the sheet: which build made it. */
export const JOURNAL_MARK = "CVS_journal_mark";

/** The columns in their first order, with number format and width in characters. */
export const JOURNAL_COLUMNS = [
  { key: "time", format: "yyyy-mm-dd hh:mm", width: 16 },
  { key: "sheet", format: "@", width: 18 },
  { key: "yld", format: "0.00%", width: 9 },
  { key: "lev", format: '0.00"×"', width: 9 },
  { key: "equity", format: "#,##0", width: 13 },
  { key: "value", format: "#,##0", width: 13 },
  { key: "netCarry", format: "0.00%", width: 10 },
  { key: "rules", format: "@", width: 18 },
  { key: "carry", format: "@", width: 13 },
  { key: "signals", format: "@", width: 13 },
  { key: "toStop", format: "0.0", width: 11 },
  { key: "toCap", format: "0.0", width: 11 },
  { key: "toCall", format: "0.0", width: 11 },
  { key: "cushion", format: "0.0", width: 13 },
  { key: "note", format: "@", width: 40 },
] as const;

export type JournalKey = (typeof JOURNAL_COLUMNS)[number]["key"];

/** A row: what is not known is undefined. `time` is an Excel serial of the reader's own clock. */
export type JournalRow = Readonly<Record<JournalKey, number | string | undefined>>;

/** The sheet's own name for the heading of a column: it moves with the column. */
export const headingName = (key: JournalKey): string => `journal_${key}`;

/** The row of the headings, counted from 0. */
const HEAD = 3;
const ALL_ROWS = 1_048_576;
/** Rows below that are given the sheet's look at once. */
const ROOM = 1000;
/** What a column is wider than what stands in it. */
const GUTTER = 2;

/** Title and headings of an empty journal. */
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
