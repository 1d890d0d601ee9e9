import {
  addressOn,
  describeBook,
  isReference,
  parseAddress,
  toFixedAddress,
  type Area,
  type BookRanges,
  type InputValue,
} from "../../sheet";
import { sheetOf } from "../read/cells";
import { OperationFailure } from "../job/failure";
import { loadGround } from "../job/ground";
import { loadLines } from "../job/lines";
import { writeAmong, offTheSheet } from "./insert";
import { operate } from "../job/job";
import { loadOccupancy } from "../read/occupied";
import { figureOutside, missingFigure } from "../read/positions";
import type { BookColumn, BookRequest, BookSelection, Written } from "../types";

/** Columns left free between the positions and their book. */
const GAP = 1;

/** Writes the book beside the positions: it follows them. */
export function insertBook(request: BookRequest): Promise<Written> {
  return operate(async (job) => {
    const { selection, inputs } = request;
    const positions = parseAddress(selection.address)!;
    const corner = { row: positions.row, column: positions.column + positions.columns + GAP };
    const figures = {
      equity: number(inputs.equity, "equity"),
      fund: number(inputs.fund, "fund"),
      friction: number(inputs.friction, "friction"),
      maxlev: number(inputs.maxlev, "maxlev"),
      stop: number(inputs.stop, "stop"),
    };
    const plan = describeBook(rangesOf(selection, positions), figures, request, corner);

    const sheet = sheetOf(job.context, selection.address);
    sheet.load("name, id");
    const target = sheet.getRangeByIndexes(
      corner.row,
      corner.column,
      plan.area.rows,
      plan.area.columns,
    );
    const table = sheet.getRangeByIndexes(
      positions.row,
      positions.column,
      positions.rows,
      positions.columns,
    );
    table.load("values, formulas");
    const groundAt = loadGround(target);
    const linesAt = loadLines(target, plan.area.columns, plan.rowHeights);
    const occupancy = loadOccupancy(target);
    await job.sync().catch(offTheSheet);
    await occupancy.mustBeFree(job);
    const missing = missingFigure(selection, table);
    if (missing !== undefined) throw new OperationFailure("figureMissing", { cell: missing });
    const outside = figureOutside(selection, table);
    if (outside !== undefined) throw new OperationFailure("figureOutside", outside);
    await writeAmong(job, sheet, plan, groundAt(), linesAt(corner));
    const address = addressOn(sheet.name, plan.area);
    return { sheet: sheet.name, address, trips: job.trips };
  });
}

/** The positions' columns without their headings. */
function rangesOf({ columns }: BookSelection, positions: Area): BookRanges {
  const range = (column: BookColumn): string | undefined => {
    const at = columns[column];
    if (at === undefined) return undefined;
    const { row, rows, column: first } = positions;
    return toFixedAddress({ row: row + 1, rows: rows - 1, column: first + at, columns: 1 });
  };
  const required = (column: BookColumn): string => {
    const found = range(column);
    if (found === undefined) throw new OperationFailure("columnMissing", { column });
    return found;
  };
  return {
    values: required("value"),
    durs: required("duration"),
    margins: required("margin"),
    yields: range("yield"),
    convexities: range("convexity"),
  };
}

/** A book's own figures are entered beside it; a reference of the pane's is not carried over. */
function number(value: InputValue, input: string): number {
  if (isReference(value)) throw new OperationFailure("badReference", { input, cell: value.cell });
  return value;
}
