import { isDateText } from "../fields/dates";
import { isEmpty, type Table } from "../text/table";

/** Where a table of series has its heading and its rows. */
export interface Structure {
  /** Record of the heading; undefined where there is none. */
  readonly heading: number | undefined;
  readonly first: number;
}

/** What stands above the dates. */
const DATE_HEADS =
  /^(date|datum|observation_date|time period|record_date|effective date|日期|基準日|資料日期|年月)$/i;

/** Records above a heading: titles and notes. */
const MOST_ABOVE = 500;

/** Finds the heading by its word for dates, or by the dates below it. Undefined where there are no dates. */
export function findStructure(table: Table): Structure | undefined {
  const depth = Math.min(table.length, MOST_ABOVE);
  for (let i = 0; i < depth; i++) {
    const fields = table.fields(i);
    if (isEmpty(fields)) continue;
    if (DATE_HEADS.test(fields[0]!)) return { heading: i, first: i + 1 };
    if (!isDateText(fields[0]!)) continue;
    // The record above the first date is its heading, unless it is a title of one field.
    const above = i - 1;
    const isHeading = above >= 0 && table.fields(above).slice(1).some(Boolean);
    return { heading: isHeading ? above : undefined, first: i };
  }
  return undefined;
}
