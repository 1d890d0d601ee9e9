import { MOST_POSITIONS } from "../../domain";
import { addressOn, oneCell, type Area, type SheetPlan } from "../../sheet";
import { POSITIONS_NAME } from "../../sheet/account/held";
import { followedNames, type FollowedRange } from "../../sheet/account/followed";
import { OperationFailure } from "../job/failure";
import type { Job } from "../job/job";
import { takeBackOn } from "../job/takeback";
import { changesBetween } from "../read/differences";
import { entryAt } from "../read/footprint";
import {
  cellsAfter,
  linesToAdd,
  rowAfter,
  rowsBefore,
  standingAfter,
  type MoreLines,
} from "../read/more-lines";
import type { StandingAccount } from "../read/standing-account";
import type { Entry } from "../write/cells";
import { writeEntries, type CellEntry } from "../write/contents";
import { restoreOwnNames, writeOwnNames } from "../write/own-names";
import { entriesOf } from "./account-entries";
import { giveLook } from "./convert";

/** What an account's lines are to be. */
export interface WantedLines {
  /** The range that they follow, if they do. */
  readonly follows: FollowedRange | undefined;
  readonly lines: number;
  /** What to enter, line by line, in place of what stands there. */
  readonly entries: (stand: readonly Entry[][], target: SheetPlan) => readonly (readonly Entry[])[];
  /** Entries elsewhere, by the plan's keys. */
  readonly single?: ReadonlyMap<string, Entry>;
}

/**
 * Gives an Account sheet other lines: more of them, or such as follow a range. Rows are inserted inside
 * its tables, so that the user's own cells and what reads them move along; formulas of the user's in
 * places of ours stay. Two trips after the one that read the sheet, one where no row is inserted.
 * @throws OperationFailure notLive
 */
export async function changeLines(
  job: Job,
  name: string,
  sheet: Excel.Worksheet,
  account: StandingAccount,
  wanted: WantedLines,
): Promise<Area> {
  const { standing, from, plan, lines, names: known } = account;
  if (account.mark.dialect !== "live") throw new OperationFailure("notLive", { sheet: name });
  const more = linesToAdd(from, lines, wanted.lines);
  const target = plan({ follows: wanted.follows, lines: wanted.lines });
  const names = followedNames(wanted.follows);
  const table = areaOf(target);
  const isEntry = ({ row, column }: { row: number; column: number }) =>
    row >= table.row &&
    row < table.row + table.rows &&
    column >= table.column &&
    column < table.column + table.columns;
  const { changes, inTheWay } = changesBetween(
    standingAfter(standing, more),
    { cells: cellsAfter(from, more) },
    target,
  );
  if (inTheWay)
    throw new OperationFailure("occupied", {
      address: addressOn(name, oneCell(inTheWay.row, inTheWay.column)),
    });
  const ours = changes.filter((change) => !isEntry(change));
  const single = singleEntries(account, wanted.single);
  const was = rowsBefore(more, Math.max(from.rows, standing.area.row + standing.area.rows));

  job.onFailure(name, (context) =>
    takeBackOn(context, sheet.id, async (again) => {
      await takeRowsBack(again, from, more);
      await restoreOwnNames(again, known, names);
      writeEntries(
        again,
        ours.flatMap(({ row, column, before }) =>
          was.has(row) ? [{ row: was.get(row)!, column, entry: before }] : [],
        ),
      );
      rangeOf(again, areaOf(from)).formulas = entriesOf(account);
      writeEntries(
        again,
        single.map(({ before, ...at }) => ({ ...at, entry: before })),
      );
    }),
  );
  let stand = entriesOf(account);
  if (more.by > 0) {
    // From below, so that the rows above still stand where they were counted.
    for (const row of [...more.before].reverse()) rowsOf(sheet, row, more.by).insert("Down");
    const range = rangeOf(sheet, table);
    range.load("formulas, values");
    await job.sync();
    stand = reentered(range.formulas as Entry[][], range.values);
  }
  giveLook(
    sheet,
    target.cells.filter(({ row }) => !was.has(row)),
  );
  writeOwnNames(sheet, known, names);
  rangeOf(sheet, table).formulas = wanted.entries(stand, target) as Entry[][];
  writeEntries(sheet, [
    ...ours.map(({ row, column, after }) => ({ row, column, entry: after })),
    ...single.map(({ before: _, row, ...cell }) => ({ ...cell, row: rowAfter(more, row) })),
  ]);
  await job.sync();
  return table;
}

/** @throws OperationFailure noLines for more positions than a sheet may have */
export function refuseTooMany(positions: number): void {
  if (positions > MOST_POSITIONS)
    throw new OperationFailure("noLines", { lines: String(MOST_POSITIONS) });
}

const areaOf = ({ names }: SheetPlan): Area =>
  names.find(({ name }) => name === POSITIONS_NAME)!.area;

const reentered = (formulas: readonly Entry[][], values: readonly unknown[][]): Entry[][] =>
  formulas.map((line, r) =>
    line.map((entry, c) => {
      const isFormula = String(entry).startsWith("=") && values[r]![c] !== entry;
      return typeof entry !== "string" || entry === "" || isFormula ? entry : `'${entry}`;
    }),
  );

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
const rowsOf = (sheet: Excel.Worksheet, row: number, by: number): Excel.Range =>
  sheet.getRange(`${row + 1}:${row + by}`);

/** Entries by the plan's keys, and what stands there now. */
function singleEntries(
  { standing, cell }: StandingAccount,
  wanted: ReadonlyMap<string, Entry> = new Map(),
): (CellEntry & { readonly before: Entry })[] {
  return [...wanted].map(([key, entry]) => {
    const { row, column } = cell(key);
    return { row, column, entry, before: entryAt(standing, row, column) };
  });
}

/** A trip that failed may have been done in part: how far the lowest name moved says how far it came. */
async function takeRowsBack(
  sheet: Excel.Worksheet,
  { names }: SheetPlan,
  { by, before }: MoreLines,
): Promise<void> {
  if (by === 0) return;
  const lowest = names.reduce((a, b) => (b.area.row > a.area.row ? b : a));
  const now = sheet.names.getItem(lowest.name).getRange();
  now.load("rowIndex");
  await sheet.context.sync();
  const done = (now.rowIndex - lowest.area.row) / by;
  for (const row of before.slice(before.length - done)) rowsOf(sheet, row, by).delete("Up");
}
