import type { JournalTexts } from "../locales/journal.en";
import { toFixedAddress } from "./address";
import { oneCell } from "./area";
import { quoted } from "./block";
import { JOURNAL_COLUMNS, type JournalKey } from "./journal-columns";
import type { PlanCell } from "./plan";
import { textCell } from "./text-cell";

/** Its heading, the columns' names, the newest row, the row before its month, and what is between them. */
export const CHANGE_ROWS = 5;

/** As far as the formulas look for rows: fifty years of every day. */
const LAST = 20_000;

/** What stands where there is no figure. */
export const UNKNOWN = "–";

const SIGNED: Readonly<Record<string, string>> = {
  "0.00%": "+0.00%;-0.00%;0.00%",
  '0.00"×"': '+0.00"×";-0.00"×";0.00"×"',
  "#,##0": "+#,##0;-#,##0;0",
  "0.0": "+0.0;-0.0;0.0",
};

const columnOf = (key: JournalKey): number =>
  JOURNAL_COLUMNS.findIndex((column) => column.key === key);

/**
 * What has changed since the last row of an earlier month: of the sheet that was logged last, or of the
 * one whose name is typed there. Formulas, so that it follows the journal however it is sorted.
 * @param top its first row
 * @param head the row of the journal's headings
 */
export function changeBlock(top: number, head: number, t: JournalTexts): PlanCell[] {
  const [labels, newest, earlier, between] = [top + 1, top + 2, top + 3, top + 4];
  const at = (row: number, column: number) => toFixedAddress(oneCell(row, column));
  const [time, sheet, note] = (["time", "sheet", "note"] as const).map(columnOf) as [
    number,
    number,
    number,
  ];
  /** From the heading, so that a row put in above the first is seen. */
  const whole = (column: number) =>
    toFixedAddress({ row: head, column, rows: LAST - head, columns: 1 });
  const logged = (column: number) =>
    `${at(head, column)}:INDEX(${whole(column)},MATCH(9.9E+307,${whole(time)}))`;
  const last = (holds: string, from: string) => `LOOKUP(2,1/(${holds}),${from})`;
  const of = `${logged(sheet)},"="&${at(newest, sheet)}`;
  const month = `INT(${at(newest, time)})-DAY(${at(newest, time)})+1`;
  const timeOf = (before: string) => {
    const found = `MAXIFS(${logged(time)},${of}${before})`;
    return `=IFERROR(IF(N(${found})>0,${found},"${UNKNOWN}"),"${UNKNOWN}")`;
  };
  const rowOf = (row: number) =>
    `=IFERROR(${last(
      `(${logged(time)}=${at(row, time)})*(${logged(sheet)}=${at(newest, sheet)})`,
      `ROW(${logged(time)})`,
    )},"${UNKNOWN}")`;
  const valueOf = (row: number, column: number) => {
    const value = `INDEX(${whole(column)},${at(row, note)}-ROW(${at(head, column)})+1)`;
    return `=IFERROR(IF(${value}="","${UNKNOWN}",${value}),"${UNKNOWN}")`;
  };
  const cell = (row: number, column: number, formula: string, format?: string): PlanCell => ({
    ...{ row, column, content: { formula } },
    format: format === "@" ? undefined : format,
    style: format === "@" ? "text" : "right",
  });
  const figures = JOURNAL_COLUMNS.flatMap(({ key, format }, column): PlanCell[] => {
    if (key === "time" || key === "sheet" || key === "note") return [];
    const [now, then] = [at(newest, column), at(earlier, column)];
    const difference = `=IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),${now}-${then},"${UNKNOWN}")`;
    const words = `=IF(OR(${now}="${UNKNOWN}",${then}="${UNKNOWN}"),"${UNKNOWN}",IF(${now}=${then},${quoted(t.change.same)},${then}&" → "&${now}))`;
    return [
      cell(newest, column, valueOf(newest, column), format),
      cell(earlier, column, valueOf(earlier, column), format),
      cell(between, column, format === "@" ? words : difference, SIGNED[format] ?? format),
    ];
  });
  const times = JOURNAL_COLUMNS[time]!.format;
  const newestSheet = last(
    `(${logged(time)}=MAX(${logged(time)}))*(${logged(sheet)}<>"")`,
    logged(sheet),
  );
  return [
    textCell(top, 0, t.change.title, "heading"),
    ...JOURNAL_COLUMNS.map(({ key, format }, column) =>
      textCell(
        labels,
        column,
        key === "note" ? t.change.row : t.columns[key],
        format === "@" ? "rowHead" : "columnHead",
      ),
    ),
    cell(newest, time, timeOf(""), times),
    cell(earlier, time, timeOf(`,${logged(time)},"<"&${month}`), times),
    textCell(between, time, t.change.between, "right"),
    {
      ...cell(newest, sheet, `=IFERROR(${newestSheet},"${UNKNOWN}")`),
      style: "inputText",
      input: true,
    },
    cell(newest, note, rowOf(newest), "@"),
    cell(earlier, note, rowOf(earlier), "@"),
    ...figures,
  ];
}
