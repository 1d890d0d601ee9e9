import { FileFault, shown } from "../fault";
import { why, type LeftOut } from "../reading";
import { isEmpty, type Table } from "../text/table";

/**
 * Records that do not begin with a date: notes below the data, a repeated heading within them, else a
 * fault.
 * @throws FileFault where another table begins
 */
export function leaveOut(
  table: Table,
  first: number,
  odd: readonly number[],
  last: number,
): LeftOut[] {
  const heading = first > 0 ? table.fields(first - 1).join("\0") : "";
  const others = new Set(odd);
  /** A heading under a title of its own is another table's, not a page's. */
  const isTitled = (record: number) => {
    let above = record - 1;
    while (above >= first && isEmpty(table.fields(above))) above--;
    return above >= first && others.has(above);
  };
  return odd.map((record): LeftOut => {
    const line = table.line(record);
    const fields = table.fields(record);
    if (record > last)
      return { line, why: why("below", { got: shown(fields.find(Boolean) ?? "") }) };
    if (fields.join("\0") === heading && !isTitled(record))
      return { line, why: why("headingAgain") };
    if (first > 0 && fields[0]!.toLowerCase() === table.fields(first - 1)[0]!.toLowerCase())
      throw new FileFault("secondTable", { line });
    if (!fields.slice(1).some(Boolean)) {
      return { line, why: why("remark", { got: shown(fields[0]!) }) };
    }
    if (/^(total|average|mean|sum|gesamt|durchschnitt|合計|總計|平均)/i.test(fields[0]!)) {
      return { line, why: why("total", { got: shown(fields[0]!) }) };
    }
    throw new FileFault("date", { line, got: shown(fields[0]!) });
  });
}

/** Where no line begins with a date, the first line with figures shows what stands there instead. */
export function unreadable(table: Table, odd: readonly number[]): FileFault {
  const record = odd.find((each) => table.fields(each).slice(1).some(Boolean));
  if (record === undefined) return new FileFault("noObservations", {});
  return new FileFault("date", { line: table.line(record), got: shown(table.fields(record)[0]!) });
}
