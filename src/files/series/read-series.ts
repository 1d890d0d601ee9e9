import { FileFault } from "../fault";
import { SOURCES } from "../sources";
import { isRateLike } from "../sources/own";
import type { Head } from "../sources/source";
import { blsMonths } from "../sources/bls";
import { isDecimalComma, type CommaRule } from "../fields/commas";
import {
  nothing,
  type FileReading,
  type LeftOut,
  type Question,
  type ReadingContext,
  type SeriesReading,
} from "../reading";
import { within, type Slices } from "../slices";
import type { Table } from "../text/table";
import { readColumn, tidy } from "./column";
import { listColumns, tickedOf, type SeriesColumn } from "./columns";
import { plainFileName } from "./file-name";
import { readRows, type DatedRows } from "./rows";
import { findStructure } from "./structure";
import { powerOf, unitOf } from "./unit";

/**
 * Series with their dates in the first column, whatever their source.
 * @throws FileFault where none of them can be read
 */
export function* readSeries(
  file: string,
  original: Table,
  context: ReadingContext,
): Slices<FileReading> {
  const bls = blsMonths(original);
  const table = bls ?? original;
  const structure = findStructure(table);
  if (structure === undefined) throw noDates(table);
  const head = headOf(file, table, structure.heading);
  const source = SOURCES.find((each) => each.recognises(head))!;
  const rows = yield* within(readRows(table, structure.first, context, source.dayOrder), 0, 0.4);
  if (rows.records.length === 0) throw new FileFault("noObservations", {});
  const columns = yield* within(listColumns(table, rows, head, source), 0.4, 0.5);
  if (columns.length === 0) throw new FileFault("noObservations", {});
  const ticked = tickedOf(columns, context.ticked);
  const title = bls ? "Bureau of Labor Statistics" : source.title;
  const read = yield* within(readTicked(table, rows, ticked, { file, title, context }), 0.5, 1);
  return {
    ...nothing(file),
    ...read,
    kind: "series",
    unticked: columns.filter((column) => !ticked.includes(column)).map(({ name }) => name),
    questions: [...(rows.question ? [rows.question] : []), ...read.questions],
  };
}

interface Origin {
  readonly file: string;
  readonly title: string;
  readonly context: ReadingContext;
}

/** The ticked columns; one that cannot be read does not sink the others. */
function* readTicked(
  table: Table,
  rows: DatedRows,
  ticked: readonly SeriesColumn[],
  origin: Origin,
): Slices<Pick<FileReading, "series" | "questions" | "leftOut">> {
  const series: SeriesReading[] = [];
  const questions: Question[] = [];
  const leftOut: LeftOut[] = [];
  const faults: FileFault[] = [];
  const share = 1 / ticked.length;
  for (const [i, column] of ticked.entries()) {
    try {
      const one = readOne(table, rows, column, origin);
      const { reading, question } = yield* within(one, i * share, (i + 1) * share);
      series.push(reading);
      // One question for all columns of a file: they are in one unit.
      if (question && questions.length === 0) questions.push(question);
    } catch (fault) {
      if (!(fault instanceof FileFault)) throw fault;
      faults.push(fault);
      leftOut.push({
        line: fault.line ?? table.line(Math.max(0, rows.first - 1)),
        why: {
          of: "why",
          code: "fault",
          details: { name: column.name, code: fault.code, ...fault.details },
        },
      });
    }
  }
  if (series.length === 0) throw faults[0]!;
  return { series, questions, leftOut };
}

function* readOne(
  table: Table,
  rows: DatedRows,
  column: SeriesColumn,
  { file, title, context }: Origin,
): Slices<{ reading: SeriesReading; question: Question | undefined }> {
  const { name, heading, facts, nameless, index, only } = column;
  const decimalComma = decimalIn(rows.commas, heading);
  const place = { index, name, decimalComma, ...(only && { only }) };
  const figures = yield* within(readColumn(table, rows, place), 0, 0.6);
  const { unit, choices, notes, question } = unitOf(name, heading, facts, figures.extent, context);
  const reading: SeriesReading = {
    name,
    from: file,
    source: title,
    columns: [{ kind: "value", unit }],
    rows: yield* within(tidy(table, figures, powerOf(unit), name), 0.6, 1),
    unitChoices: choices,
    nameless,
    leftOut: rows.leftOut,
    notes,
  };
  return { reading, question };
}

/** A heading of rates, or none of counts, says that a comma is decimal. */
const decimalIn = (rule: CommaRule, heading: string) =>
  isDecimalComma(rule, isRateLike(heading) ? "" : heading);

function headOf(file: string, table: Table, heading: number | undefined): Head {
  const name = plainFileName(file);
  const above = Array.from({ length: heading ?? 0 }, (_, i) => table.fields(i));
  const fields = heading === undefined ? [] : table.fields(heading);
  return { fields, above, file: name };
}

/** Why a table without dates is none of series. */
function noDates(table: Table): FileFault {
  if (table.length === 0) return new FileFault("empty", {});
  const line = table.line(0);
  const [got = ""] = table.fields(0);
  return new FileFault("noDates", { line, got });
}
