import { FileFault } from "../fault";
import { isDecimalComma } from "../fields/commas";
import { isoDate } from "../../numbers/iso-date";
import {
  note,
  why,
  type FileReading,
  type LeftOut,
  type Question,
  type ReadingContext,
  type SeriesReading,
} from "../reading";
import { within, type Slices } from "../slices";
import { isRateLike } from "../sources/own";
import type { Table } from "../text/table";
import { readColumn, tidy, type Figures } from "./column";
import type { SeriesColumn } from "./columns";
import { stackedFault } from "./stacked";
import type { DatedRows } from "./rows";
import { powerOf, unitsOf, type UnitReading } from "./unit";

interface Origin {
  readonly file: string;
  readonly title: string;
  readonly context: ReadingContext;
}

interface Refused {
  readonly column: SeriesColumn;
  readonly fault: FileFault;
}

type ReadColumn = SeriesColumn & Figures;

/** The ticked columns as series, all in one unit; one that cannot be read does not sink the others. */
export function* readTicked(
  table: Table,
  rows: DatedRows,
  {
    all,
    ticked,
  }: { readonly all: readonly SeriesColumn[]; readonly ticked: readonly SeriesColumn[] },
  origin: Origin,
): Slices<Pick<FileReading, "series" | "questions" | "leftOut">> {
  const refused: Refused[] = [];
  const read = yield* within(
    eachOf(ticked, (column) => figuresOf(table, rows, column), refused),
    0,
    0.6,
  );
  const units = unitsOf(read, origin.context);
  const written = eachOf(
    read,
    (column, i) => seriesOf(table, rows, { ...column, ...units[i]! }, origin),
    refused,
  );
  const series = yield* within(written, 0.6, 1);
  if (series.length === 0)
    throw (
      stackedFault(
        table,
        rows.records,
        all,
        refused.map(({ fault }) => fault),
      ) ?? refused[0]!.fault
    );
  // One question for all columns of a file: they are in one unit.
  const questions = units.flatMap(({ question }, i): Question[] =>
    question && series.some(({ name }) => name === read[i]!.name) ? [question] : [],
  );
  const leftOut = refused.map(({ column, fault }): LeftOut => ({
    line: fault.line ?? table.line(Math.max(0, rows.first - 1)),
    why: why("fault", { name: column.name, code: fault.code, ...(fault.details as object) }),
  }));
  return { series, questions: questions.slice(0, 1), leftOut };
}

/** The same work for each column; what is refused is put aside. */
function* eachOf<C extends SeriesColumn, R>(
  columns: readonly C[],
  work: (column: C, nth: number) => Slices<R>,
  refused: Refused[],
): Slices<R[]> {
  const done: R[] = [];
  const share = 1 / columns.length;
  for (const [i, column] of columns.entries()) {
    try {
      done.push(yield* within(work(column, i), i * share, (i + 1) * share));
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      refused.push({ column, fault });
    }
  }
  return done;
}

function* figuresOf(
  table: Table,
  { records, dates, commas }: DatedRows,
  column: SeriesColumn,
): Slices<ReadColumn> {
  // A heading of rates, or none of counts, says that a comma is decimal.
  const counted = isRateLike(column.heading) ? "" : column.heading;
  const decimalComma = isDecimalComma(commas, counted, column.facts.range !== undefined);
  const place = { ...column, decimalComma };
  return { ...column, ...(yield* readColumn(table, { records, dates }, place)) };
}

function* seriesOf(
  table: Table,
  rows: DatedRows,
  { unit, choices, notes, ...column }: ReadColumn & UnitReading,
  { file, title, context }: Origin,
): Slices<SeriesReading> {
  const written = yield* tidy(table, column, powerOf(unit), column.name);
  const last = written.at(-1)!.date;
  const future =
    last > context.today ? [note("future", { name: column.name, last: isoDate(last) })] : [];
  return {
    name: column.name,
    from: file,
    source: title,
    columns: [{ kind: "value", unit }],
    rows: written,
    unitChoices: choices,
    nameless: column.nameless,
    leftOut: rows.leftOut,
    notes: [...notes, ...future],
  };
}
