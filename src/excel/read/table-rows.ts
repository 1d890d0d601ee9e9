import {
  addressOn,
  oneCell,
  SHOCKS_NAME,
  type Area,
  type PlanCell,
  type StandingPlan,
} from "../../sheet";
import { OperationFailure } from "../job/failure";
import { at, entryAt, isAsPlanned, keyOf, spilledCells, type Standing } from "./footprint";
import type { StandingSheet } from "./standing-sheet";

/** A row of the shock table as it stands. */
export interface TableRow {
  /** The shock as its cell holds it: a number that may be replaced. */
  readonly shock?: number;
  /** What the cell shows, where the user keeps something of his own in it or beside an empty one. */
  readonly own?: { readonly shock?: number };
  /** The first cell of the user's in the sheet's whole row. */
  readonly users?: { readonly row: number; readonly column: number };
}

/** The cells of the shocks, by their name. */
export const shocksArea = ({ stood }: StandingSheet): Area =>
  stood.names.get(SHOCKS_NAME)![0]!.area;

/** The rows of the table and what of them is the user's own. */
export function tableRows(ours: StandingSheet, now: StandingPlan): TableRow[] {
  const { standing } = ours;
  const { row: first, rows, column } = shocksArea(ours);
  const planned = new Map(now.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const spilled = spilledCells(standing, now.cells);
  return Array.from({ length: rows }, (_, i) => {
    const row = first + i;
    const entry = entryAt(standing, row, column);
    const users = usersIn(standing, row, planned, spilled);
    if (typeof entry === "number") return { shock: entry, users };
    if (entry === "" && users === undefined) return {};
    const value = at(standing.values, standing, row, column);
    return { own: { shock: typeof value === "number" ? value : undefined }, users };
  });
}

function usersIn(
  standing: Standing,
  row: number,
  planned: ReadonlyMap<string, PlanCell>,
  spilled: ReadonlyMap<string, PlanCell>,
): TableRow["users"] {
  const cells = standing.formulas[row - standing.area.row] ?? [];
  const found = cells.findIndex((content, i) => {
    const column = i + standing.area.column;
    if (content === "" || spilled.has(keyOf(row, column))) return false;
    const cell = planned.get(keyOf(row, column));
    if (cell?.input) return typeof content !== "number";
    return cell?.content === undefined || !isAsPlanned(standing, cell);
  });
  return found < 0 ? undefined : { row, column: found + standing.area.column };
}

/** Shocks that were typed right below the table. */
export function typedBelow(ours: StandingSheet): number[] {
  const { row, rows, column } = shocksArea(ours);
  const typed: number[] = [];
  for (let below = row + rows; ; below++) {
    const entry = entryAt(ours.standing, below, column);
    if (typeof entry !== "number") return typed;
    typed.push(entry);
  }
}

/** A row of the table as it is to be. */
export interface NextRow {
  /** Which row of the existing table it is; undefined for a new one. */
  readonly from?: number;
  /** What its cell is to show; undefined where it holds no shock. */
  readonly shock?: number;
}

/** Rows come before the table's last and never leave its first or last: then names and charts follow. */
export interface NextTable {
  readonly rows: readonly NextRow[];
  readonly inserted: number;
  /** Rows of the table as it stands, the lowest first. */
  readonly deleted: readonly number[];
}

/**
 * The table with the shocks wanted, or with those typed below it if none are wanted. A row whose shock
 * is a formula of the user's counts as what it shows.
 * @throws OperationFailure where that would take something of the user's along
 */
export function nextTable(
  ours: Pick<StandingSheet, "name">,
  rows: readonly TableRow[],
  wanted: readonly number[] | undefined,
  typed: readonly number[],
): NextTable {
  const isFree = ({ own, shock }: TableRow) =>
    own === undefined && (wanted !== undefined || shock !== undefined);
  const free = rows.flatMap((row, i) => (isFree(row) ? [i] : []));
  const list =
    wanted === undefined
      ? [...free.map((i) => rows[i]!.shock!), ...typed]
      : without(
          wanted,
          rows.map(({ own }) => own?.shock),
        );
  const deleted = toDelete(ours.name, rows, free, free.length - list.length);
  const inserted = Math.max(0, list.length - free.length);
  if (inserted > 0 && rows.length < 2) throw new OperationFailure("oneShock");
  const stay = rows.flatMap((row, i) => (deleted.includes(i) ? [] : [{ row, from: i }]));
  const all: readonly { row?: TableRow; from?: number }[] = [
    ...stay.slice(0, -1),
    ...Array.from({ length: inserted }, () => ({})),
    stay[stay.length - 1]!,
  ];
  let next = 0;
  const after = all.map(({ row, from }): NextRow => {
    if (row === undefined || isFree(row)) return { from, shock: list[next++]! };
    return { from, shock: row.own?.shock };
  });
  return { rows: after, inserted, deleted };
}

function without(list: readonly number[], taken: readonly (number | undefined)[]): number[] {
  const left = [...list];
  for (const value of taken) {
    const i = value === undefined ? -1 : left.indexOf(value);
    if (i >= 0) left.splice(i, 1);
  }
  return left;
}

function toDelete(
  sheet: string,
  rows: readonly TableRow[],
  free: readonly number[],
  count: number,
): number[] {
  if (count <= 0) return [];
  const inside = free.filter((i) => i > 0 && i < rows.length - 1).reverse();
  const found = inside.filter((i) => rows[i]!.users === undefined).slice(0, count);
  if (found.length === count) return found;
  const users = inside.map((i) => rows[i]!.users).find((place) => place !== undefined);
  if (users === undefined) throw new OperationFailure("oneShock");
  const address = addressOn(sheet, oneCell(users.row, users.column));
  throw new OperationFailure("occupied", { address });
}
