import {
  describeSheet,
  MARK_NAME,
  markFormula,
  oneCell,
  quoteSheet,
  toAddress,
  type Area,
  type Content,
  type Dialect,
  type PlanCell,
  type SheetPlan,
} from "../../sheet";
import { OperationFailure } from "../job/failure";
import {
  at,
  contentReader,
  isAsPlanned,
  keyOf,
  loadStanding,
  mustMatch,
  spilledCells,
  type Standing,
} from "../read/footprint";
import { operate } from "../job/job";
import { loadEntries, type Entries } from "../read/ours";
import { stampNow } from "../job/stamp";
import { takeBackOn } from "../job/takeback";
import type { ConvertedSheet, Watch } from "../types";
import { writeContents, type CellContent } from "../write/contents";
import { rangeAt, writeGround, writeStyles } from "../write/look";

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
    const added = rowsBelow(from, target);
    const removed = rowsBelow(target, from);
    mustBeFree(standing, name, added.cells);
    job.onFailure(name, (context) =>
      takeBackOn(context, loaded.sheet.id, (sheet) => {
        clearLook(sheet, added);
        giveLook(sheet, removed);
        writeContents(
          sheet,
          changes.map(({ before }) => before),
        );
        sheet.names.getItem(MARK_NAME).formula = markFormula(entries.mark);
      }),
    );
    const { sheet } = loaded;
    giveLook(sheet, added);
    writeContents(
      sheet,
      changes.map(({ after }) => after),
    );
    clearLook(sheet, removed);
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
  readonly before: CellContent;
  readonly after: CellContent;
}

function changesBetween(
  standing: Standing,
  from: SheetPlan,
  target: SheetPlan,
  kept: readonly PlanCell[],
): Change[] {
  const before = byPlace(from);
  const after = byPlace(target);
  const stood = contentReader(standing, from);
  const users = new Set(kept.map((cell) => keyOf(cell.row, cell.column)));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const old = before.get(place);
    const next = after.get(place);
    const { row, column, input } = (next ?? old)!;
    if (input || users.has(place) || sameContent(old?.content, next?.content)) return [];
    const content = next?.stamp ? stampOf(standing, next) : next?.content;
    return [
      {
        before: { row, column, content: stood(row, column), format: old?.format },
        after: { row, column, content, format: next?.format },
      },
    ];
  });
}

/** What a cell showed when the sheet was made portable. */
function stampOf(standing: Standing, { row, column }: PlanCell): Content {
  const value = at(standing.values, standing, row, column);
  return typeof value === "number" ? { number: value } : { text: String(value) || "–" };
}

const sameContent = (a: Content | undefined, b: Content | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Rows of a plan below the end of another's: the workings of the portable dialect. */
interface Rows {
  readonly area: Area;
  readonly cells: readonly PlanCell[];
}

function rowsBelow(plan: SheetPlan, longer: SheetPlan): Rows {
  return {
    area: { row: plan.rows, column: 0, rows: longer.rows - plan.rows, columns: longer.columns },
    cells: longer.cells.filter(({ row }) => row >= plan.rows),
  };
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

function giveLook(sheet: Excel.Worksheet, { area, cells }: Rows): void {
  if (area.rows <= 0) return;
  writeGround(sheet, area);
  writeStyles(sheet, { cells });
}

function clearLook(sheet: Excel.Worksheet, { area }: Rows): void {
  if (area.rows > 0) rangeAt(sheet, area).clear("Formats");
}
