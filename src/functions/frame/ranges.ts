import { exact, type Exact } from "../../numbers/arithmetic";
import type { ArgumentKind } from "../../numbers/limits";
import { MISSION } from "../../domain/data/mission";
import type { Step } from "../../numbers/steps";
import { optional, readCell, required } from "./argument";
import { BLANK, errorCodeOf, isBlank, passOn, readNumber } from "./cell";
import { Fault, sentences } from "./fault";
import { rowsOf, shapeOf, type Cells } from "./grid";
import { numbersIn, orThrow } from "./whole";
import { tooMuch, type Work } from "./work";

/** A range's cells row after row, with the width of its rows. @throws Fault where it is too large to compute */
export function flatCells(cells: Cells): { cells: readonly unknown[]; width: number } {
  const rows = rowsOf(cells);
  const { rows: height, columns: width } = shapeOf(rows);
  orThrow(tooMuch(height * width, "formula"));
  const isEven = rows.every((row) => row.length === width);
  const padded = (row: readonly unknown[]) => Array.from({ length: width }, (_, i) => row[i]);
  return { cells: (isEven ? rows : rows.map(padded)).flat(), width };
}

/** Whether an optional range was left out, or is a single blank cell. */
export function isLeftOut(cells: Cells): boolean {
  const rows = rowsOf(cells);
  return rows.length === 1 && rows[0]!.length <= 1 && isBlank(rows[0]![0]);
}

/** Shocks in bp, row by row: the mission's where the range was left out. @throws Fault */
export function shocksIn(shocks: Cells, work: Work = "reading"): Exact[] {
  return isLeftOut(shocks)
    ? MISSION.shocks.map(exact)
    : numbersIn(required("bp", "shocks", shocks), work);
}

/** @throws Fault where the cell holds an error */
export function refuseError(cell: unknown, name: string): void {
  const error = errorCodeOf(cell);
  if (error !== undefined) throw passOn(error, name);
}

/** What a table of steps is called, and what its two columns hold. */
export interface StepTable {
  readonly name: string;
  readonly from: ArgumentKind;
  readonly rate: ArgumentKind;
  /** Its columns in words, for the sentence of a fault. */
  readonly columns: string;
}

/**
 * The rows of a two-column range (where a step starts, its rate), ascending; blank rows are skipped.
 * @throws Fault where it has another form, does not ascend, or holds an error or a value outside its limits
 */
export function stepsIn(cells: Cells, { name, from, rate, columns }: StepTable): Step<Exact>[] {
  const { cells: flat, width } = flatCells(cells);
  if (width !== 2) throw new Fault(sentences().twoColumns(name, columns));
  const steps: Step<Exact>[] = [];
  for (let at = 0; at < flat.length; at += 2) {
    if (isBlank(flat[at]) && isBlank(flat[at + 1])) continue;
    const step = {
      from: orThrow(readCell(flat[at], required(from, name, flat[at])))!,
      rate: orThrow(readCell(flat[at + 1], required(rate, name, flat[at + 1])))!,
    };
    const last = steps.at(-1);
    if (last !== undefined && step.from.lte(last.from)) {
      throw new Fault(sentences().ascending(name));
    }
    steps.push(step);
  }
  if (steps.length === 0) throw new Fault(sentences().emptyRange(name));
  return steps;
}

/**
 * A series of observations, oldest first, along a row or a column. Blanks, #N/A and text are gaps
 * and are skipped.
 * @throws Fault for any other error, and where the range is neither a row nor a column
 */
export function seriesIn(name: string, cells: Cells): Exact[] {
  const { cells: flat, width } = flatCells(cells);
  if (width > 1 && flat.length > width) throw new Fault(sentences().oneLine(name));
  return flat.flatMap((cell) => {
    const value = observation(cell, name);
    return value === undefined ? [] : [value];
  });
}

/** An observation, or `undefined` for a gap in the series: text is one too. @throws Fault for an error */
function observation(cell: unknown, name: string): Exact | undefined {
  if (typeof cell === "string" && readNumber(cell, name, "money") instanceof Fault) {
    if (errorCodeOf(cell) !== "#N/A") refuseError(cell, name);
    return undefined;
  }
  return numberOrGap(cell, name, "money");
}

/** A number, or `undefined` where the cell is blank or #N/A. @throws Fault for text and any other error */
export function numberOrGap(cell: unknown, name: string, kind: ArgumentKind): Exact | undefined {
  if (errorCodeOf(cell) === "#N/A") return undefined;
  return orThrow(readCell(cell, optional(kind, name, cell, undefined)));
}

/**
 * Flags: TRUE (or any number but 0) or FALSE; `undefined` for one that is unknown, which #N/A says and
 * a blank must mean.
 * @throws Fault for any other error, for text, and where all cells are blank
 */
export function flagsIn(name: string, cells: Cells): (boolean | undefined)[] {
  const { cells: flat } = flatCells(cells);
  if (flat.every(isBlank)) throw new Fault(sentences().empty(name));
  return flat.map((cell) => {
    if (errorCodeOf(cell) === "#N/A") return undefined;
    const value = orThrow(readNumber(cell, name, "money"));
    return value === BLANK ? undefined : value !== 0;
  });
}
