import { isoDate } from "../../domain";
import { parseAddress, quoteSheet, type Area } from "../../sheet";
import { LEAST_SPARE } from "../../sheet/account/account";
import { OperationFailure } from "../job/failure";
import { loadDateSystem } from "./date-system";
import { hiddenRows } from "./hidden-rows";

/** A date as a format shows it, whatever its language writes between. */
const IS_DATE = /[yd]/i;
const MOST_CELLS = 100_000;
const MOST_ROWS = 1_048_576;

/** The selected table as text, and where it stands. */
export interface SelectedTable {
  /** Between tabs, for a reader of files: numbers in full, as no format rounds them, dates as dates. */
  readonly text: string;
  /** As formulas of other sheets name it: `'Book 1'`. */
  readonly sheet: string;
  readonly area: Area;
  /** The rows right below, as many as positions may be added in. */
  readonly below: readonly (readonly string[])[];
  /** Lines of the text that are hidden on the sheet, counted from 1. */
  readonly hidden: readonly number[];
}

/** The selected range, or the table around the selected cell. */
export function readSelectedTable(): Promise<SelectedTable> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("cellCount");
    const around = selected.getSurroundingRegion();
    const [used, region] = [selected, around].map((range) => range.getUsedRangeOrNullObject(true));
    for (const range of [used!, region!]) range.load("cellCount, address");
    await context.sync();
    const table = selected.cellCount === 1 ? region! : used!;
    if (table.isNullObject) throw new OperationFailure("noPositions");
    if (table.cellCount > MOST_CELLS) throw new OperationFailure("tooLarge");
    const area = parseAddress(table.address)!;
    const end = area.row + area.rows;
    table.load("values, numberFormat, rowHidden");
    const days = loadDateSystem(context);
    table.worksheet.load("name");
    const under = table.worksheet.getRangeByIndexes(
      Math.min(end, MOST_ROWS - 1),
      area.column,
      Math.max(1, Math.min(LEAST_SPARE, MOST_ROWS - end)),
      area.columns,
    );
    under.load("values");
    await context.sync();
    const formats = table.numberFormat as string[][];
    const since = days();
    const rows = table.values.map((row, r) =>
      row.map((value, c) => textOf(value, formats[r]![c]!, since)),
    );
    const hidden = await hiddenRows(context, table, area.rows);
    return {
      text: rows.map((row) => row.join("\t")).join("\n"),
      sheet: quoteSheet(table.worksheet.name),
      area,
      below: end < MOST_ROWS ? under.values.map((row) => row.map(String)) : [],
      hidden: hidden.map((row) => row + 1),
    };
  });
}

function textOf(value: unknown, format: string, since: number): string {
  const plain = format.replace(/\[[^\]]*\]|"[^"]*"/g, "");
  if (typeof value === "number" && IS_DATE.test(plain) && plain !== "General")
    return isoDate(value + since);
  return String(value).replace(/[\t\r\n]+/g, " ");
}
