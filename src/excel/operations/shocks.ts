import { SHOCKS_NAME, withRows, type PlanCell, type StandingPlan, type Stood } from "../../sheet";
import type { Job } from "../job/job";
import { takeBackOn } from "../job/takeback";
import { entryAt, keyOf, spilledCells } from "../read/footprint";
import type { StandingSheet } from "../read/standing-sheet";
import {
  nextTable,
  shocksArea,
  tableRows,
  typedBelow,
  type NextRow,
  type NextTable,
} from "../read/table-rows";
import { asFormula } from "../write/cells";
import { writeEntries, writeFormats, type CellEntry } from "../write/contents";
import { writeStyles } from "../write/look";

/** A sheet of ours whose shocks may change. */
interface Shocked {
  readonly sheet: Excel.Worksheet;
  readonly ours: StandingSheet;
  readonly plan: (stood: Stood, shocks: readonly number[]) => StandingPlan;
}

/**
 * Brings the table to the shocks wanted: the user's own (with rows that were inserted or typed below)
 * or the pane's. Rows are inserted and deleted inside the table, so that names, charts, colours and
 * the user's cells below move with it; a cell that holds something of the user's stays as it is.
 * Queued, not sent.
 * @returns how many shocks the table has then
 */
export function changeShocks(
  job: Job,
  { sheet, ours, plan }: Shocked,
  wanted: readonly number[] | undefined,
): number {
  const { shocks, isCurrent, rows: stand } = ours.entries;
  const typed = wanted === undefined ? typedBelow(ours) : [];
  const isSame = typed.length === 0 && (wanted ?? shocks).join() === shocks.join();
  if (!isCurrent && isSame) return shocks.length;

  const now = plan(
    ours.stood,
    stand.map((shock) => shock ?? 0),
  );
  const rows = tableRows(ours, now);
  const next = nextTable(ours, rows, wanted, typed);
  const target = plan(
    stoodAfter(ours, next),
    next.rows.map(({ shock }) => shock ?? 0),
  );
  const changed = changedCells(ours, now, target, next);
  const { row, column } = shocksArea(ours);
  // Shocks typed below the table stand in it now.
  const emptied = typed.map((_, i) => ({ row: row + next.rows.length + i, column, entry: "" }));
  job.onFailure(ours.name, (context) =>
    takeBackOn(context, sheet.id, (again) => putBack(again, ours, now, next, changed)),
  );
  resize(sheet, ours, next);
  const made = newCells(ours, target, next);
  writeFormats(sheet, made);
  writeEntries(sheet, [...changed.map(({ after }) => after), ...emptied]);
  writeStyles(sheet, { cells: made });
  return next.rows.filter(({ shock }) => shock !== undefined).length;
}

/** A cell that is entered, and what stands in it now; nothing where its row is new. */
interface Changed {
  readonly before?: CellEntry;
  readonly after: CellEntry;
}

function changedCells(
  ours: StandingSheet,
  now: StandingPlan,
  target: StandingPlan,
  next: NextTable,
): Changed[] {
  const { row: first, column } = shocksArea(ours);
  const spilled = spilledCells(ours.standing, now.cells);
  const byRow = new Map<number, PlanCell[]>();
  for (const cell of cellsOfTable(target)) {
    const row = cell.row - first;
    byRow.set(row, [...(byRow.get(row) ?? []), cell]);
  }
  return next.rows.flatMap((row, i) => {
    const standsAt = (place: number): CellEntry | undefined =>
      row.from === undefined
        ? undefined
        : entered(ours, spilled, { row: first + row.from, column: place });
    const planned = (byRow.get(i) ?? []).filter(({ content, input }) => content && !input);
    const isEmpty = planned.every((cell) => (standsAt(cell.column)?.entry ?? "") === "");
    const filled = isEmpty && row.shock !== undefined ? planned : [];
    const before = standsAt(column);
    const shock = { row: first + i, column, entry: row.shock! };
    return [
      ...(isEntered(row, before) ? [{ before, after: shock }] : []),
      ...filled.map((cell) => ({
        before: standsAt(cell.column),
        after: { row: cell.row, column: cell.column, entry: asFormula(cell.content) },
      })),
    ];
  });
}

/** A shock that the user computes stays; it shows what the table counts. */
const isEntered = ({ shock }: NextRow, before: CellEntry | undefined): boolean =>
  shock !== undefined &&
  before?.entry !== shock &&
  !(typeof before?.entry === "string" && before.entry !== "");

function entered(
  { standing }: StandingSheet,
  spilled: ReadonlyMap<string, PlanCell>,
  place: { row: number; column: number },
): CellEntry {
  const isSpilled = spilled.has(keyOf(place.row, place.column));
  return { ...place, entry: isSpilled ? "" : entryAt(standing, place.row, place.column) };
}

const cellsOfTable = ({ cells, table }: StandingPlan): PlanCell[] =>
  cells.filter(
    ({ row, column }) =>
      row >= table.row &&
      row < table.row + table.rows &&
      column >= table.column &&
      column < table.column + table.columns,
  );

/** The cells of new rows, the shocks among them. */
function newCells(ours: StandingSheet, target: StandingPlan, next: NextTable): PlanCell[] {
  const { row: first } = shocksArea(ours);
  return cellsOfTable(target).filter(({ row }) => next.rows[row - first]?.from === undefined);
}

/** Rows of the sheet to insert before one, or to delete from one on, in this order. */
function steps(
  ours: StandingSheet,
  { inserted, deleted }: NextTable,
): { at: number; by: number }[] {
  const { row: first, rows } = shocksArea(ours);
  if (inserted > 0) return [{ at: first + rows - 1, by: inserted }];
  const runs: { at: number; by: number }[] = [];
  for (const i of deleted) {
    const last = runs[runs.length - 1];
    if (last?.at === first + i + 1) runs[runs.length - 1] = { at: first + i, by: last.by - 1 };
    else runs.push({ at: first + i, by: -1 });
  }
  return runs;
}

const stoodAfter = (ours: StandingSheet, next: NextTable): Stood =>
  steps(ours, next).reduce((stood, { at: row, by }) => withRows(stood, row, by), ours.stood);

function resize(sheet: Excel.Worksheet, ours: StandingSheet, next: NextTable): void {
  for (const step of steps(ours, next)) changeRows(sheet, step);
}

function changeRows(sheet: Excel.Worksheet, { at: row, by }: { at: number; by: number }): void {
  const rows = sheet.getRange(`${row + 1}:${row + Math.abs(by)}`);
  if (by > 0) rows.insert("Down");
  else rows.delete("Up");
}

/** A trip that failed may have been done in part: how many rows the table has says how far it came. */
async function putBack(
  sheet: Excel.Worksheet,
  ours: StandingSheet,
  now: StandingPlan,
  next: NextTable,
  changed: readonly Changed[],
): Promise<void> {
  const shocks = sheet.names.getItem(SHOCKS_NAME).getRange();
  shocks.load("rowCount");
  await sheet.context.sync();
  let left = shocks.rowCount - shocksArea(ours).rows;
  const done = steps(ours, next).filter(({ by }) => {
    const isDone = left !== 0;
    left -= by;
    return isDone;
  });
  for (const { at: row, by } of done.reverse()) changeRows(sheet, { at: row, by: -by });
  const { row: first } = shocksArea(ours);
  const gone = now.cells.filter(({ row }) => next.deleted.includes(row - first));
  const spilled = spilledCells(ours.standing, now.cells);
  const own = gone.filter(({ row, column }) => !spilled.has(keyOf(row, column)));
  writeFormats(sheet, gone);
  writeEntries(sheet, [
    ...changed.flatMap(({ before }) => (before ? [before] : [])),
    ...own.map((cell) => entered(ours, spilled, cell)),
    ...typedCells(ours),
  ]);
}

/** What stood below the table, where shocks may have been typed. */
function typedCells(ours: StandingSheet): CellEntry[] {
  const { row, rows, column } = shocksArea(ours);
  return typedBelow(ours).map((entry, i) => ({ row: row + rows + i, column, entry }));
}
