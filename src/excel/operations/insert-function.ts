import { addressOn, type Area } from "../../sheet";
import { OperationFailure } from "../job/failure";
import { loadGround, type Ground } from "../job/ground";
import { operate, type Job } from "../job/job";
import { loadLines } from "../job/lines";
import { takeBackOn } from "../job/takeback";
import { loadOccupancy } from "../read/occupied";
import type { Written } from "../types";
import { asText } from "../write/cells";
import { writeFormats } from "../write/contents";
import { rangeAt } from "../write/look";
import { offTheSheet } from "./insert";

/** A formula of ours for the selected cell. */
export interface FunctionInsert {
  readonly formula: string;
  /** How many cells its result takes. */
  readonly rows: number;
  /** A number format for each column of the result. */
  readonly formats: readonly string[];
  /** Wished for to its left. */
  readonly label?: string | undefined;
}

export interface InsertedFunction extends Written {
  /** The label was written, too: its cell was there, and free. */
  readonly labelled: boolean;
}

interface Place {
  readonly area: Area;
  readonly ground: Ground;
}

/**
 * Writes a formula at the selected cell with the number formats of its result. All the cells that it takes
 * have to be free; where the label's is not, the formula is written without it.
 */
export function insertFunction(request: FunctionInsert): Promise<InsertedFunction> {
  return operate(async (job) => {
    const { formula, rows, formats, label } = request;
    const cell = job.context.workbook.getActiveCell();
    cell.load("rowIndex, columnIndex");
    const sheet = cell.worksheet;
    sheet.load("name, id");
    await job.sync();

    const area = { row: cell.rowIndex, column: cell.columnIndex, rows, columns: formats.length };
    const target = rangeAt(sheet, area);
    const groundAt = loadGround(target);
    const linesAt = loadLines(target, area.columns, {});
    const occupancy = loadOccupancy(target);
    const wishes = label !== undefined && area.column > 0;
    const beside = wishes ? besideOf(sheet, area) : undefined;
    await job.sync().catch(offTheSheet);
    await occupancy.mustBeFree(job);
    const labelPlace = beside && (await beside.ifFree(job));

    const lines = linesAt(area);
    const places = [{ area, ground: groundAt() }, ...(labelPlace ? [labelPlace] : [])];
    takeBackOnFailure(job, sheet, places, (again) => lines.restore(again));
    // Formats first: what is entered in a cell that is formatted as text stays text.
    writeFormats(sheet, cellsOf(area, formats));
    const first = target.getCell(0, 0);
    first.formulas = [[formula]];
    if (labelPlace) rangeAt(sheet, labelPlace.area).formulas = [[asText(label!)]];
    lines.widen(sheet);
    first.load("formulas");
    await job.sync();
    const address = addressOn(sheet.name, area);
    if (first.formulas[0]![0] === "") throw new OperationFailure("merged", { address });
    return { sheet: sheet.name, address, labelled: labelPlace !== undefined, trips: job.trips };
  });
}

/** Asks for the cell to the left; to be read after the next sync. */
function besideOf(sheet: Excel.Worksheet, { row, column }: Area) {
  const area = { row, column: column - 1, rows: 1, columns: 1 };
  const range = rangeAt(sheet, area);
  const groundAt = loadGround(range);
  const occupancy = loadOccupancy(range);
  return {
    async ifFree(job: Job): Promise<Place | undefined> {
      try {
        await occupancy.mustBeFree(job);
      } catch (reason) {
        if (reason instanceof OperationFailure && reason.code === "occupied") return undefined;
        throw reason;
      }
      return { area, ground: groundAt() };
    },
  };
}

function takeBackOnFailure(
  job: Job,
  { id, name }: Excel.Worksheet,
  places: readonly Place[],
  further: (sheet: Excel.Worksheet) => void,
): void {
  job.onFailure(addressOn(name, places[0]!.area), (context) =>
    takeBackOn(context, id, (again) => {
      // The cells may be merged, and clearing their look would split them.
      for (const { area, ground } of places) ground.restore(rangeAt(again, area), true);
      further(again);
    }),
  );
}

const cellsOf = ({ row, column, rows }: Area, formats: readonly string[]) =>
  Array.from({ length: rows }, (_, r) =>
    formats.map((format, c) => ({ row: row + r, column: column + c, format })),
  ).flat();
