import {
  addressOn,
  anchorFormula,
  anchorName,
  DELETED,
  MARK_NAME,
  markFormula,
  oneCell,
  toAddress,
  type Dialect,
  type PlanCell,
  type StandingPlan,
} from "../../sheet";
import { OperationFailure } from "../job/failure";
import { operate } from "../job/job";
import { stampNow } from "../job/stamp";
import { takeBackOn } from "../job/takeback";
import { changesBetween, type Change } from "../read/differences";
import { at, keyOf, WHENEVER } from "../read/footprint";
import { loadStandingSheet, planInPlace, type StandingSheet } from "../read/standing-sheet";
import type { ConvertedSheet, Watch } from "../types";
import { writeEntries, writeFormats } from "../write/contents";
import { rangeAt, writeGround, writeStyles } from "../write/look";
import { rectangles } from "../write/rectangles";

/** Turns a sheet of ours into the other dialect where it stands; what the user changed stays. */
export function convertSheet(
  name: string,
  to: Dialect,
  namespace: string,
  watch?: Watch,
): Promise<ConvertedSheet> {
  return operate(async (job) => {
    const { sheet, read } = loadStandingSheet(job.context, name);
    await job.sync();
    const ours = read();
    const turn = ours.entries.mark.dialect === to ? NOTHING : turnOf(ours, to, namespace);
    job.onFailure(name, (context) =>
      takeBackOn(context, sheet.id, (again) => turnBack(again, ours, turn)),
    );
    turnInto(sheet, ours, turn, to);
    await job.sync();
    return {
      sheet: name,
      address: addressOn(name, ours.standing.area),
      dialect: to,
      kept: turn.kept.map((cell) => toAddress(oneCell(cell.row, cell.column))),
      trips: job.trips,
    };
  }, watch);
}

/** What turns one form of a sheet into the other. */
interface Turn {
  readonly changes: readonly Change[];
  readonly kept: readonly PlanCell[];
  /** Cells of a block that only the other form has, or only this one: the portable form's workings. */
  readonly added: readonly PlanCell[];
  readonly removed: readonly PlanCell[];
  /** The hidden names of such blocks, with their formulas. */
  readonly addedNames: Names;
  readonly removedNames: Names;
}

type Names = readonly (readonly [name: string, formula: string])[];

const NOTHING: Turn = {
  changes: [],
  kept: [],
  added: [],
  removed: [],
  addedNames: [],
  removedNames: [],
};

function turnOf(ours: StandingSheet, to: Dialect, namespace: string): Turn {
  const { name, entries, standing, stood, formulas } = ours;
  const { mark, inputs, rows } = entries;
  const shocks = rows.map((shock) => shock ?? 0);
  const plan = (dialect: Dialect, stampedAt: string) =>
    planInPlace(ours, stood, { dialect, namespace, stampedAt, inputs, shocks });
  const from = plan(mark.dialect, WHENEVER);
  const target = plan(to, stampNow(mark.language));
  const { changes, kept, inTheWay } = changesBetween(standing, from, target);
  if (inTheWay) {
    const address = addressOn(name, oneCell(inTheWay.row, inTheWay.column));
    throw new OperationFailure("occupied", { address });
  }
  if (changes.some(({ after }) => String(after).includes(DELETED))) {
    throw new OperationFailure("rearranged", { sheet: name });
  }
  const isWaiting = ({ row, column, stamp }: PlanCell) =>
    stamp && at(standing.values, standing, row, column) === "#BUSY!";
  if (target.cells.some(isWaiting)) throw new OperationFailure("busy");
  const gone = (block: string) => stood.names.has(anchorName(block));
  return {
    changes,
    kept,
    added: without(target, from.cells),
    removed: without(from, [...target.cells, ...kept]),
    addedNames: target.added.map((one) => [anchorName(one.block), anchorFormula(one, stood.sheet)]),
    removedNames: from.blocks
      .filter((block) => gone(block) && !target.blocks.includes(block))
      .map((block) => [anchorName(block), formulas.get(anchorName(block))!]),
  };
}

/** The cells of a plan that stand where the others have none. */
export function without(
  { cells }: Pick<StandingPlan, "cells">,
  others: readonly PlanCell[],
): PlanCell[] {
  const taken = new Set(others.map(({ row, column }) => keyOf(row, column)));
  return cells.filter(({ row, column }) => !taken.has(keyOf(row, column)));
}

function turnInto(sheet: Excel.Worksheet, ours: StandingSheet, turn: Turn, to: Dialect): void {
  const { changes, added, removed, addedNames, removedNames } = turn;
  giveLook(sheet, added);
  writeEntries(
    sheet,
    changes.map(({ after, ...place }) => ({ ...place, entry: after })),
  );
  clearLook(sheet, removed);
  for (const [name, formula] of addedNames) sheet.names.add(name, formula).visible = false;
  for (const [name] of removedNames) sheet.names.getItem(name).delete();
  sheet.names.getItem(MARK_NAME).formula = markFormula({ ...ours.entries.mark, dialect: to });
}

/** A trip that failed may have been done in part: each name is looked for before. */
async function turnBack(sheet: Excel.Worksheet, ours: StandingSheet, turn: Turn): Promise<void> {
  const { changes, added, removed, addedNames, removedNames } = turn;
  const find = (names: Names) =>
    names.map(([name, formula]) => {
      const item = sheet.names.getItemOrNullObject(name);
      return { name, formula, item };
    });
  const [come, went] = [find(addedNames), find(removedNames)];
  await sheet.context.sync();
  clearLook(sheet, added);
  giveLook(sheet, removed);
  writeEntries(
    sheet,
    changes.map(({ before, ...place }) => ({ ...place, entry: before })),
  );
  for (const { item } of come) if (!item.isNullObject) item.delete();
  for (const { item, name, formula } of went) {
    if (item.isNullObject) sheet.names.add(name, formula).visible = false;
  }
  sheet.names.getItem(MARK_NAME).formula = markFormula(ours.entries.mark);
}

export function giveLook(sheet: Excel.Worksheet, cells: readonly PlanCell[]): void {
  for (const area of areasOf(cells)) writeGround(sheet, area);
  writeStyles(sheet, { cells });
  writeFormats(sheet, cells);
}

export function clearLook(sheet: Excel.Worksheet, cells: readonly PlanCell[]): void {
  for (const area of areasOf(cells)) rangeAt(sheet, area).clear("Formats");
}

const areasOf = (cells: readonly PlanCell[]) =>
  rectangles(cells.map(({ row, column }) => ({ row, column, value: true }))).map(
    ({ area }) => area,
  );
