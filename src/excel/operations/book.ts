import {
  describeBook,
  isReference,
  parseAddress,
  toFixedAddress,
  type Area,
  type BookRanges,
  type InputValue,
} from "../../sheet";
import { addressOn } from "../address";
import { sheetOf } from "../read/cells";
import { OperationFailure } from "../job/failure";
import { loadGround } from "../job/ground";
import { writeAmong, offTheSheet } from "./insert";
import { operate } from "../job/job";
import { loadOccupancy } from "../read/occupied";
import type { BookColumn, BookRequest, BookSelection, Written } from "../types";

/** Headings that tell what a column holds, in English and Chinese. */
const HEADINGS: Readonly<Record<BookColumn, RegExp>> = {
  value: /market value|^value|^mv$|notional|市值|部位|金額/i,
  duration: /dur|存續/i,
  margin: /margin|maint|保證金/i,
  yield: /yield|ytm|殖利率|收益率/i,
  convexity: /convex|凸性/i,
};

const COLUMNS = Object.keys(HEADINGS) as BookColumn[];

/** Reads the selected positions, or the table around the selected cell, and guesses its columns. */
export function readPositions(): Promise<BookSelection> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("address, values, cellCount");
    const around = selected.getSurroundingRegion();
    around.load("address, values");
    await context.sync();
    const range = selected.cellCount === 1 ? around : selected;
    const [first = [], ...rows] = range.values as unknown[][];
    const headings = first.map(String);
    if (rows.length === 0 || headings.length < 2) throw new OperationFailure("noPositions");
    return {
      address: range.address,
      headings,
      positions: rows.filter((row) => row.some((cell) => typeof cell === "number")).length,
      columns: guess(headings),
    };
  });
}

/** The first column that a heading fits; a column that fits two is given to the first of them. */
function guess(headings: readonly string[]): BookSelection["columns"] {
  const taken = new Set<number>();
  const find = (column: BookColumn) => {
    const at = headings.findIndex((heading, i) => !taken.has(i) && HEADINGS[column].test(heading));
    if (at < 0) return undefined;
    taken.add(at);
    return at;
  };
  // "Maintenance margin" and "modified duration" before "value", which a heading may say as well.
  const order: BookColumn[] = ["duration", "margin", "yield", "convexity", "value"];
  const found = new Map(order.map((column) => [column, find(column)]));
  return Object.fromEntries(
    COLUMNS.map((column) => [column, found.get(column)]),
  ) as BookSelection["columns"];
}

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
    const groundAt = loadGround(target);
    const occupancy = loadOccupancy(target);
    await job.sync().catch(offTheSheet);
    await occupancy.mustBeFree(job);
    await writeAmong(job, sheet, plan, groundAt());
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
