import {
  describeSheet,
  MARK_NAME,
  markFormula,
  oneCell,
  quoteSheet,
  toAddress,
  type Content,
  type Dialect,
  type PlanCell,
  type SheetPlan,
} from "../sheet";
import { OperationFailure } from "./failure";
import {
  at,
  isAsPlanned,
  keyOf,
  loadStanding,
  mustMatch,
  spilledCells,
  type Standing,
} from "./footprint";
import { operate } from "./job";
import { loadEntries, type Entries } from "./ours";
import { stampNow } from "./stamp";
import type { ConvertedSheet, Watch } from "./types";
import { writeContents, type CellContent } from "./write/contents";
import { rangeAt, writeStyles } from "./write/look";

/** Turns a sheet of ours into the other dialect where it stands; what the user changed stays. */
export function convertSheet(
  name: string,
  to: Dialect,
  namespace: string,
  watch?: Watch,
): Promise<ConvertedSheet> {
  return operate(async (job) => {
    const loaded = loadEntries(job.context, name);
    const standingAt = loadStanding(loaded.sheet);
    await job.sync();
    const entries = loaded.entries();
    const standing = standingAt();
    const [from, target] = plans(entries, to, namespace);
    mustMatch(standing, from, name);

    const kept = entries.mark.dialect === to ? [] : usersCells(standing, from, target);
    const changes = entries.mark.dialect === to ? [] : changesBetween(standing, from, target, kept);
    const added = addedCells(from, target);
    mustBeFree(standing, name, added);
    job.onFailure(name, async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      writeContents(
        sheet,
        changes.map(({ cell, before }) => ({ ...cell, content: before })),
      );
      clearLook(sheet, added);
      sheet.names.getItem(MARK_NAME).formula = markFormula(entries.mark);
      await context.sync();
    });
    const { sheet } = loaded;
    writeContents(
      sheet,
      changes.map(({ cell }) => cell),
    );
    writeStyles(sheet, { cells: added });
    clearLook(sheet, addedCells(target, from));
    sheet.names.getItem(MARK_NAME).formula = markFormula({ ...entries.mark, dialect: to });
    await job.sync();
    return {
      sheet: name,
      address: `${quoteSheet(name)}!${toAddress({ row: 0, column: 0, rows: target.rows, columns: target.columns })}`,
      dialect: to,
      kept: kept.map((cell) => toAddress(oneCell(cell.row, cell.column))),
      trips: job.trips,
    };
  }, watch);
}

/** The sheet as it should stand now, and as it shall. */
function plans(
  { mark, inputs, shocks }: Entries,
  to: Dialect,
  namespace: string,
): [SheetPlan, SheetPlan] {
  const describe = (dialect: Dialect) =>
    describeSheet(inputs, {
      ...mark,
      dialect,
      shocks,
      namespace,
      stampedAt: stampNow(mark.language),
    });
  return [describe(mark.dialect), describe(to)];
}

const byPlace = (plan: SheetPlan) =>
  new Map(plan.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));

/** Cells that both dialects fill differently, and that hold something else: the user's own. */
function usersCells(standing: Standing, from: SheetPlan, target: SheetPlan): PlanCell[] {
  const next = byPlace(target);
  const spilled = spilledCells(from);
  return from.cells.filter((cell) => {
    const place = keyOf(cell.row, cell.column);
    if (cell.input || !isComputed(cell) || sameContent(cell.content, next.get(place)?.content))
      return false;
    return !spilled.has(place) && !cell.stamp && !isAsPlanned(standing, cell);
  });
}

const isComputed = ({ content }: PlanCell): boolean =>
  content !== undefined && "formula" in content;

interface Change {
  readonly cell: CellContent;
  readonly before: Content | undefined;
}

function changesBetween(
  standing: Standing,
  from: SheetPlan,
  target: SheetPlan,
  kept: readonly PlanCell[],
): Change[] {
  const before = byPlace(from);
  const after = byPlace(target);
  const users = new Set(kept.map((cell) => keyOf(cell.row, cell.column)));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const old = before.get(place);
    const next = after.get(place);
    const { row, column, input } = (next ?? old)!;
    if (input || users.has(place) || sameContent(old?.content, next?.content)) return [];
    const content = next?.stamp ? stampOf(standing, next) : next?.content;
    return [{ cell: { row, column, content, format: next?.format }, before: old?.content }];
  });
}

/** What a cell showed when the sheet was made portable. */
function stampOf(standing: Standing, { row, column }: PlanCell): Content {
  const value = at(standing.values, standing, row, column);
  return typeof value === "number" ? { number: value } : { text: String(value) || "–" };
}

const sameContent = (a: Content | undefined, b: Content | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The cells that only the second plan has: the workings of the portable dialect. */
function addedCells(plan: SheetPlan, other: SheetPlan): PlanCell[] {
  return other.cells.filter(({ row }) => row >= plan.rows);
}

function mustBeFree(standing: Standing, sheet: string, added: readonly PlanCell[]): void {
  const taken = added.find(
    ({ row, column }) => at(standing.formulas, standing, row, column) !== "",
  );
  if (taken) {
    const address = `${quoteSheet(sheet)}!${toAddress(oneCell(taken.row, taken.column))}`;
    throw new OperationFailure("occupied", { address });
  }
}

function clearLook(sheet: Excel.Worksheet, cells: readonly PlanCell[]): void {
  if (cells.length === 0) return;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  rangeAt(sheet, {
    row,
    column,
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  }).clear("Formats");
}
