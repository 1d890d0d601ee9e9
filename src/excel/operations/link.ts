import type { SoftSignalKey } from "../../domain";
import { cellsIn, firstOnSheet, fixedOn, inOneSpelling, quoteSheet, type Area } from "../../sheet";
import { signalDatesName, signalName } from "../../sheet/blocks/soft-signals";
import type { ColumnKind } from "../../files";
import { MONTH_DATES_NAME, monthsName } from "../../sheet/import";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { takeBackOn } from "../job/takeback";
import type { Written } from "../types";

/** Which figures of which imported sheet feed which signal of which of our sheets. */
export interface SignalLink {
  /** A sheet of ours, with the soft signals on it. */
  readonly target: string;
  readonly signal: SoftSignalKey;
  /** An imported sheet. */
  readonly series: string;
  readonly kind: ColumnKind;
}

/** What a link writes into a cell that follows another. An empty cell would count as 0 by itself. */
const follow = (cell: string) => `=IF(ISNUMBER(${cell}),${cell},"")`;
/** The same of a date, which is 0 in a month without a figure. */
const followDate = (cell: string) => `=IF(${cell}=0,"",${cell})`;
/** All that links ever wrote: a figure's cell alone, in the first versions. */
const LINKS = [follow, followDate, (cell: string) => `=${cell}`];

/** Whether a formula is what a link writes, and so what another link may replace. */
function isLink(formula: string): boolean {
  const found = inOneSpelling(formula);
  const cell = firstOnSheet(found);
  return cell !== undefined && LINKS.some((link) => link(cell) === found);
}

/** As {@link linkSignals}, of one signal. */
export const linkSignal = (link: SignalLink): Promise<Written> => linkSignals([link]);

/**
 * Lets soft signals follow the month-ends of imported sheets: their cells refer to those sheets'. One
 * read, one write: all of them or none. Cells that hold anything but an earlier link are the user's and
 * are not touched.
 * @returns where the last of them stands
 * @throws OperationFailure occupied, naming the cells
 */
export function linkSignals(wanted: readonly SignalLink[]): Promise<Written> {
  return operate(async (job) => {
    const { worksheets } = job.context.workbook;
    const asked = wanted.map(({ target, signal, series, kind }) => ({
      target,
      series,
      to: columnsOf(worksheets.getItemOrNullObject(target), [
        signalDatesName(signal),
        signalName(signal),
      ]),
      from: columnsOf(worksheets.getItemOrNullObject(series), [MONTH_DATES_NAME, monthsName(kind)]),
    }));
    await job.sync();
    const found = asked.map(({ target, series, to, from }) => ({
      target,
      series,
      id: to.sheet.id,
      to: rangesOf(to, target),
      from: rangesOf(from, series),
    }));
    for (const { to } of found) to.forEach(refuseEntries);

    for (const { target, id, to } of found) {
      const before = to.map(({ address, formulas }) => ({ address, formulas }));
      job.onFailure(target, (context) =>
        takeBackOn(context, id, (sheet) => {
          for (const { address, formulas } of before) {
            sheet.getRange(cellsIn(address)).formulas = formulas;
          }
        }),
      );
    }
    for (const { series, to, from } of found) {
      to[0].formulas = links(to[0], series, from[0], followDate);
      to[1].formulas = links(to[1], series, from[1], follow);
    }
    await job.sync();
    const { target, to } = found.at(-1)!;
    const address = `${quoteSheet(target)}!${cellsIn(to[0].address)}`;
    return { sheet: target, address, trips: job.trips };
  });
}

interface Columns {
  readonly sheet: Excel.Worksheet;
  readonly ranges: readonly Excel.Range[];
}

function columnsOf(sheet: Excel.Worksheet, names: readonly string[]): Columns {
  sheet.load("id");
  const ranges = names.map((name) => {
    const range = sheet.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("address, formulas, rowIndex, columnIndex, rowCount");
    return range;
  });
  return { sheet, ranges };
}

function rangesOf({ sheet, ranges }: Columns, name: string): readonly [Excel.Range, Excel.Range] {
  if (sheet.isNullObject) throw new OperationFailure("noSuchSheet", { sheet: name });
  const [first, second] = ranges;
  if (!first || !second || first.isNullObject || second.isNullObject) {
    throw new OperationFailure("notOurs", { sheet: name });
  }
  return [first, second];
}

function refuseEntries({ address, formulas }: Excel.Range): void {
  const isFree = (cell: unknown) => cell === "" || isLink(String(cell));
  if (!(formulas as unknown[][]).every(([cell]) => isFree(cell))) {
    throw new OperationFailure("occupied", { address });
  }
}

/** A formula for each cell of `range`; the newest months where it is shorter than the months. */
function links(
  range: Excel.Range,
  series: string,
  { rowIndex, columnIndex, rowCount }: Excel.Range,
  formula: (cell: string) => string,
): string[][] {
  const skipped = Math.max(0, rowCount - range.rowCount);
  return Array.from({ length: range.rowCount }, (_, i) => {
    const row = skipped + i;
    const cell: Area = { row: rowIndex + row, column: columnIndex, rows: 1, columns: 1 };
    return [row < rowCount ? formula(fixedOn(series, cell)) : ""];
  });
}
