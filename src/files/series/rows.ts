import { isoDate } from "../../numbers/iso-date";
import { FileFault, shown } from "../fault";
import { dayOrderOf, serialsIn } from "../fields/day-order";
import {
  ORDERS,
  pastCentury,
  readDate,
  serialIn,
  type DayOrder,
  type WrittenDate,
} from "../fields/dates";
import { Commas, type CommaRule } from "../fields/commas";
import {
  DATES_QUESTION,
  isDayOrder,
  why,
  type LeftOut,
  type Question,
  type ReadingContext,
} from "../reading";
import { RECORDS_A_SLICE, within, type Slices } from "../slices";
import { isEmpty, type Table } from "../text/table";
import { leaveOut, unreadable } from "./left-out";

/** The rows of a table of series: which records, and their dates. */
export interface DatedRows {
  readonly records: readonly number[];
  /** The first record below the heading. */
  readonly first: number;
  /** Excel serials, one a record. */
  readonly dates: readonly number[];
  readonly commas: CommaRule;
  readonly leftOut: readonly LeftOut[];
  readonly question?: Question;
}

/**
 * The dates of a table, all read in one order. Notes and totals below the data, repeated headings and
 * days that Excel cannot hold are left out, and said.
 * @throws FileFault for the first line that should hold a date and does not
 */
export function* readRows(
  table: Table,
  first: number,
  context: ReadingContext,
  known?: DayOrder,
): Slices<DatedRows> {
  const century = pastCentury(context.today);
  const records: number[] = [];
  const written: (WrittenDate | number)[] = [];
  const odd: number[] = [];
  const commas = new Commas();
  for (let i = first; i < table.length; i++) {
    if (i % RECORDS_A_SLICE === 0) yield (0.8 * i) / table.length;
    const fields = table.fields(i);
    if (isEmpty(fields)) continue;
    const date = readDate(fields[0]!, century);
    if (date === undefined) {
      odd.push(i);
      continue;
    }
    records.push(i);
    written.push(plainest(date));
    for (let column = 1; column < fields.length; column++) commas.see(fields[column]!);
  }
  const leftOut = leaveOut(table, first, odd, records.at(-1) ?? -1);
  if (records.length === 0) throw unreadable(table, odd);
  const answer = context.answers.get(DATES_QUESTION);
  const decided = known ?? (isDayOrder(answer) ? answer : dayOrderOf(written));
  const serials = toSerials(table, records, written, decided ?? ORDERS[0]!, leftOut);
  const dates = yield* within(serials, 0.8, 1);
  return {
    ...dates,
    first,
    commas: commas.rule(table.separator),
    leftOut,
    ...(decided === undefined && { question: questionOf(written, table.fields(records[0]!)[0]!) }),
  };
}

/** A date that can be read in one way is its serial at once: long files hold no object a row. */
function plainest(date: WrittenDate | number): WrittenDate | number {
  if (typeof date === "number" || date.open) return date;
  const serial = serialIn(date, "month-first");
  return typeof serial === "number" ? serial : date;
}

function* toSerials(
  table: Table,
  records: readonly number[],
  written: readonly (WrittenDate | number)[],
  order: DayOrder,
  leftOut: LeftOut[],
): Slices<Pick<DatedRows, "records" | "dates">> {
  const kept: number[] = [];
  const dates: number[] = [];
  for (const [i, date] of written.entries()) {
    if (i % RECORDS_A_SLICE === 0) yield i / written.length;
    const record = records[i]!;
    const serial = serialIn(date, order);
    const line = table.line(record);
    const got = () => shown(table.fields(record)[0]!);
    if (serial === undefined) throw new FileFault("date", { line, got: got() });
    if (serial === "beyond") {
      leftOut.push({ line, why: why("beyondExcel", { got: got() }) });
      continue;
    }
    kept.push(record);
    dates.push(serial);
  }
  return { records: kept, dates };
}

/** Both readings of the dates, from the first to the last of each. */
function questionOf(written: readonly (WrittenDate | number)[], example: string): Question {
  const [dayFirst, monthFirst] = ORDERS.map((order) => {
    const serials = serialsIn(written, order);
    const ends = [serials[0]!, serials.at(-1)!].sort((a, b) => a - b).map(isoDate);
    return { from: ends[0]!, to: ends[1]! };
  });
  return {
    id: DATES_QUESTION,
    about: {
      of: "questions",
      code: "dates",
      details: {
        got: shown(example),
        dayFrom: dayFirst!.from,
        dayTo: dayFirst!.to,
        monthFrom: monthFirst!.from,
        monthTo: monthFirst!.to,
      },
    },
    choices: ORDERS,
  };
}
