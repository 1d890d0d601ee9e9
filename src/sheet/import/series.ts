import { readDate, readDates } from "./dates";
import { ImportFault, shown } from "./fault";
import { readPrinted } from "./numbers";
import type { TextRecord } from "./records";
import { tidy, type LinedRow, type Source } from "./source";
import { unitOf, type Unit } from "./units";

/** What a series without a heading is called. */
export interface Naming {
  readonly from: string;
  readonly untitled: string;
}

/**
 * Series as FRED gives them: dates in the first column, a series in each other, its id in the heading.
 * What is pasted may have no heading. Days without a figure (blank or ".") give no row.
 */
export function readSeries(records: readonly TextRecord[], naming: Naming): Source[] {
  const first = records[0]!;
  const width = first.fields.length;
  if (width < 2) throw new ImportFault("oneColumn", {});
  const hasHeading = readDate(first.fields[0]!) === undefined;
  const body = hasHeading ? records.slice(1) : records;
  requireWidth(body, width);
  const dates = readDates(body.map(({ line, fields }) => ({ line, text: fields[0]! })));
  return Array.from({ length: width - 1 }, (_, i) => {
    const heading = hasHeading ? first.fields[i + 1]! : "";
    const name = heading || (width > 2 ? `${naming.untitled} ${i + 1}` : naming.untitled);
    const { rows, percent } = readColumn(body, dates, i + 1, name);
    const unit: Unit = percent ? "percent" : unitOf(name);
    return { name, from: naming.from, columns: [{ kind: "value", unit }], rows: tidy(rows) };
  });
}

/** @throws ImportFault for the first record that has other than `width` fields */
export function requireWidth(records: readonly TextRecord[], width: number): void {
  const odd = records.find(({ fields }) => fields.length !== width);
  if (odd) throw new ImportFault("fields", { line: odd.line, got: odd.fields.length, want: width });
}

/** A column's figures; all of them in per cent, or none. */
function readColumn(
  records: readonly TextRecord[],
  dates: readonly number[],
  column: number,
  name: string,
): { rows: LinedRow[]; percent: boolean } {
  let percent: boolean | undefined;
  const rows = records.map(({ line, fields }, i) => {
    const text = fields[column]!;
    const printed = readPrinted(text);
    const at = { line, column: shown(name), got: shown(text) };
    if (printed === undefined) throw new ImportFault("value", at);
    if (printed === "gap") return { line, date: dates[i]!, values: [undefined] };
    percent ??= printed.percent;
    if (printed.percent !== percent) throw new ImportFault("mixedPercent", at);
    return { line, date: dates[i]!, values: [printed.number] };
  });
  return { rows, percent: percent ?? false };
}
