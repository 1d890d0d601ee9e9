import { FileFault } from "../fault";
import { RECORDS_A_SLICE, type Slices } from "../slices";
import { knownId } from "../sources/ids";
import { isGeneric } from "../sources/own";
import type { ColumnFacts, Head, SeriesSource } from "../sources/source";
import type { Table } from "../text/table";
import type { DatedRows } from "./rows";

/** A column of a file that is a series. */
export interface SeriesColumn {
  readonly index: number;
  readonly heading: string;
  /** What the series is known by. */
  readonly name: string;
  readonly nameless: boolean;
  readonly facts: ColumnFacts;
  readonly only?: { readonly index: number; readonly text: string };
}

/** A series a column, or a series a name in the column of names; each with a name that no other has. */
export function* listColumns(
  table: Table,
  rows: DatedRows,
  head: Head,
  source: SeriesSource,
): Slices<SeriesColumn[]> {
  const headings = source.headings?.(head) ?? head.fields;
  const { filled, width, names } = yield* survey(table, rows, source, headings);
  if (width < 2) throw new FileFault("oneColumn", {});
  const columns: SeriesColumn[] = [];
  for (let index = 1; index < Math.max(width, headings.length); index++) {
    const heading = headings[index] ?? "";
    const facts = source.column(heading, head);
    if (facts.none || !filled.has(index)) continue;
    if (source.seriesColumn === undefined) {
      columns.push(columnOf({ index, heading, facts }, head));
      continue;
    }
    const at = headings.indexOf(source.seriesColumn);
    for (const text of names) {
      const only = { index: at, text };
      columns.push({ index, heading, facts, name: text, nameless: false, only });
    }
  }
  return numbered(columns);
}

/** Which columns hold anything, how wide the table is, and which series it names. */
function* survey(
  table: Table,
  rows: DatedRows,
  { seriesColumn }: SeriesSource,
  headings: readonly string[],
): Slices<{ filled: Set<number>; width: number; names: Set<string> }> {
  const filled = new Set<number>();
  const names = new Set<string>();
  const named = seriesColumn === undefined ? -1 : headings.indexOf(seriesColumn);
  const most = headings.length > 0 ? headings.length : Infinity;
  let width = 0;
  for (let i = 0; i < rows.records.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield i / rows.records.length;
    const record = rows.records[i]!;
    const fields = table.fields(record);
    let used = fields.length;
    while (used > 0 && fields[used - 1] === "") used--;
    if (used > most) {
      throw new FileFault("fields", { line: table.line(record), got: used, want: most });
    }
    width = Math.max(width, used);
    for (let column = 1; column < used; column++) if (fields[column] !== "") filled.add(column);
    if (named >= 0 && fields[named]) names.add(fields[named]);
  }
  return { filled, width: Math.max(width, headings.length), names };
}

function columnOf(
  { index, heading, facts }: Pick<SeriesColumn, "index" | "heading" | "facts">,
  head: Head,
): SeriesColumn {
  if (facts.name !== undefined) return { index, heading, facts, name: facts.name, nameless: false };
  const isBare = /^(value|數值|)$/i.test(heading);
  // A file whose name is an id holds that series, whatever its heading says.
  const known = isBare ? knownId(head.file) : undefined;
  if (known) return { index, heading, facts: known, name: head.file, nameless: false };
  const name = [head.file, isBare ? "" : heading].filter(Boolean).join(" ");
  return { index, heading, facts, name, nameless: head.file === "" && isGeneric(heading) };
}

/** A second column of one name is another series: it gets a number. */
function numbered(columns: readonly SeriesColumn[]): SeriesColumn[] {
  const taken = new Map<string, number>();
  return columns.map((column) => {
    const count = (taken.get(column.name) ?? 0) + 1;
    taken.set(column.name, count);
    return count === 1 ? column : { ...column, name: `${column.name} ${count}` };
  });
}

/** Of a file with more columns than this nobody wants a sheet for each. */
const MOST_TICKED = 12;

/** The columns to take: those asked for, else those that the source prefers, else all of a few. */
export function tickedOf(
  columns: readonly SeriesColumn[],
  asked: ReadonlySet<string> | undefined,
): readonly SeriesColumn[] {
  const wanted = asked && columns.filter(({ name }) => asked.has(name));
  if (wanted && wanted.length > 0) return wanted;
  const preferred = columns.filter(({ facts }) => facts.ticked);
  if (preferred.length > 0) return preferred;
  const open = columns.filter(({ facts }) => facts.ticked === undefined);
  const usual = open.length > 0 ? open : columns;
  return usual.length > MOST_TICKED ? usual.slice(0, 1) : usual;
}
