import { FileFault, shown } from "../fault";
import { readPrinted } from "../fields/numbers";
import type { Table } from "../text/table";
import type { SeriesColumn } from "./columns";

/** Headings of a column that says which series a row belongs to. */
const NAMES =
  /^(series|ticker|symbol|instrument|security|cusip|isin|wkn|rate type|name|代號|代碼|商品|名稱)([ _](id|code|name))?$/i;

/**
 * Series below each other, told apart by a column of names: read as one they would be two instruments in
 * one series. Undefined where nothing says that they are.
 * @param refused faults of columns: a date that comes twice says it of any column of words
 */
export function stackedFault(
  table: Table,
  records: readonly number[],
  columns: readonly SeriesColumn[],
  refused: readonly FileFault[] = [],
): FileFault | undefined {
  const comesTwice = refused.some(({ code }) => code === "conflict");
  const named = columns.filter(({ heading }) => comesTwice || NAMES.test(heading));
  for (const { index, heading } of named) {
    const textOf = (record: number) => table.fields(record)[index] ?? "";
    const first = textOf(records[0]!);
    if (readPrinted(first) !== undefined) continue;
    const other = records.find((record) => textOf(record) !== first);
    if (other === undefined) continue;
    return new FileFault("stacked", {
      line: table.line(other),
      column: shown(heading),
      first: shown(first),
      second: shown(textOf(other)),
    });
  }
  return undefined;
}
