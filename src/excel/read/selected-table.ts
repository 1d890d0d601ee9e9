import { isoDate } from "../../domain";
import { OperationFailure } from "../job/failure";

/** A date as a format shows it, whatever its language writes between. */
const IS_DATE = /[yd]/i;
const MOST_CELLS = 100_000;

/**
 * The selected range as text between tabs, for a reader of files: numbers in full, as no format rounds
 * them, and dates as dates.
 */
export function readSelectedTable(): Promise<string> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    const used = selected.getUsedRangeOrNullObject(true);
    used.load("cellCount");
    await context.sync();
    if (used.isNullObject) throw new OperationFailure("noPositions");
    if (used.cellCount > MOST_CELLS) throw new OperationFailure("tooLarge");
    used.load("values, numberFormat");
    await context.sync();
    const formats = used.numberFormat as string[][];
    return used.values
      .map((row, r) => row.map((value, c) => textOf(value, formats[r]![c]!)).join("\t"))
      .join("\n");
  });
}

function textOf(value: unknown, format: string): string {
  const plain = format.replace(/\[[^\]]*\]|"[^"]*"/g, "");
  if (typeof value === "number" && IS_DATE.test(plain) && plain !== "General")
    return isoDate(value);
  return String(value).replace(/[\t\r\n]+/g, " ");
}
