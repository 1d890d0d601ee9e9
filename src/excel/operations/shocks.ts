import { SHOCKS_NAME, type CarrySheetPlan, type PlanCell } from "../../sheet";
import { addressOn } from "../address";
import { OperationFailure } from "../job/failure";
import {
  at,
  contentReader,
  isAsPlanned,
  keyOf,
  mustMatch,
  spilledCells,
  type Standing,
} from "../read/footprint";
import type { Job } from "../job/job";
import { takeBackOn } from "../job/takeback";
import type { Entries } from "../read/ours";
import { writeContents, type CellContent } from "../write/contents";
import { writeStyles } from "../write/look";

/** A sheet of ours whose shocks may change. */
interface Shocked {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly standing: Standing;
  readonly entries: Entries;
  readonly plans: (shocks: readonly number[]) => CarrySheetPlan;
}

/**
 * Brings the table to the shocks wanted: the user's own (with rows that were inserted or typed below)
 * or the pane's. Rows are inserted and deleted inside the table, so that names, charts, colours and
 * the user's cells below move with it. Queued, not sent.
 */
export function changeShocks(
  job: Job,
  shocked: Shocked,
  wanted: readonly number[] | undefined,
): CarrySheetPlan {
  const { standing, entries, plans, name } = shocked;
  const now = plans(rowsOfTable(shocked));
  const typed = wanted === undefined ? typedBelow(standing, now) : [];
  const next = plans(wanted ?? [...entries.shocks, ...typed]);
  if (sameTable(standing, now, next) && typed.length === 0) return next;

  mustMatch(standing, now, name);
  const grown = next.table.rows - now.table.rows;
  if (grown < 0) mustHoldOnlyOurs(standing, now, -grown, name);
  job.onFailure(name, (context) =>
    takeBackOn(context, shocked.sheet.id, async (sheet) => {
      const shocks = sheet.names.getItem(SHOCKS_NAME).getRange();
      shocks.load("rowCount");
      await context.sync();
      // The trip may have failed before its rows came or went.
      if (shocks.rowCount !== now.table.rows) resize(sheet, next, -grown);
      writeContents(sheet, asTheyStood(standing, now));
    }),
  );
  resize(shocked.sheet, now, grown);
  const cells = tableCells(next).filter((cell) => grown !== 0 || mayWrite(standing, now, cell));
  writeContents(shocked.sheet, [...cells, ...emptied(typed, next)]);
  if (grown > 0) writeStyles(shocked.sheet, { cells });
  return next;
}

/** The shocks as the plan counts them: a blank row in the table is a row. */
function rowsOfTable({ entries }: Shocked): readonly number[] {
  return entries.rows.map((shock) => shock ?? 0);
}

/** Shocks that were typed right below the table. */
function typedBelow(standing: Standing, { table }: CarrySheetPlan): number[] {
  const typed: number[] = [];
  for (let row = table.row + table.rows; ; row++) {
    const value = at(standing.values, standing, row, table.column);
    if (typeof value !== "number") return typed;
    typed.push(value);
  }
}

const sameTable = (standing: Standing, now: CarrySheetPlan, next: CarrySheetPlan): boolean =>
  now.table.rows === next.table.rows &&
  tableCells(next).every((cell) => !cell.content || isAsPlanned(standing, cell));

const tableCells = ({ cells, table }: CarrySheetPlan): PlanCell[] =>
  cells.filter(
    ({ row, column }) =>
      row >= table.row &&
      row < table.row + table.rows &&
      column >= table.column &&
      column < table.column + table.columns,
  );

/** A formula that the user put in place of ours stays. */
function mayWrite(standing: Standing, now: CarrySheetPlan, cell: PlanCell): boolean {
  if (cell.input) return true;
  const found = at(standing.formulas, standing, cell.row, cell.column);
  const planned = now.cells.find(({ row, column }) => row === cell.row && column === cell.column);
  if (found === "" || !planned || spilledCells(now).has(keyOf(cell.row, cell.column))) return true;
  return isAsPlanned(standing, planned);
}

/** Inserts or deletes whole rows before the table's last row. */
function resize(sheet: Excel.Worksheet, { table }: CarrySheetPlan, by: number): void {
  if (by === 0) return;
  const last = table.row + table.rows;
  const [from, to] = by > 0 ? [last, last + by - 1] : [last + by, last - 1];
  const rows = sheet.getRange(`${from}:${to}`);
  if (by > 0) rows.insert("Down");
  else rows.delete("Up");
}

function mustHoldOnlyOurs(
  standing: Standing,
  { table, columns }: CarrySheetPlan,
  rows: number,
  sheet: string,
): void {
  const first = table.row + table.rows - 1 - rows;
  for (let row = first; row < first + rows; row++) {
    const cells = standing.formulas[row - standing.area.row] ?? [];
    const users = cells.findIndex((cell, i) => cell !== "" && i + standing.area.column >= columns);
    if (users >= 0) {
      const place = { row, column: users + standing.area.column, rows: 1, columns: 1 };
      throw new OperationFailure("occupied", { address: addressOn(sheet, place) });
    }
  }
}

/** Shocks typed below the table stand in it now. */
const emptied = (typed: readonly number[], { table }: CarrySheetPlan): CellContent[] =>
  typed.map((_, i) => ({ row: table.row + table.rows + i, column: table.column }));

/** What the table held. */
function asTheyStood(standing: Standing, plan: CarrySheetPlan): CellContent[] {
  const contentOf = contentReader(standing, plan);
  return tableCells(plan).map(({ row, column }) => ({
    row,
    column,
    content: contentOf(row, column),
  }));
}
