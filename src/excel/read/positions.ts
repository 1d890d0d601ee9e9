import { bestColumns } from "../../files/positions/headings";
import { LIMITS, within } from "../../domain";
import {
  FIGURE_KINDS,
  oneCell,
  ownAreas,
  parseAddress,
  toAddress,
  withCells,
  type Area,
} from "../../sheet";
import { OperationFailure } from "../job/failure";
import { failureOf } from "../job/translate";
import type { BookColumn, BookSelection } from "../types";
import { hiddenRows } from "./hidden-rows";

const COLUMNS: readonly BookColumn[] = ["value", "duration", "margin", "yield", "convexity"];

/** Words of a row of totals or averages, written without spaces. */
const TOTAL = new RegExp(
  "^(" +
    "((grand|sub|portfolio|book|net)-?)?totals?|sum|(weighted)?(average|avg)" +
    "|(部位|投資組合|帳戶)?([合總小共]計|總和|總額|加總|(加權)?平均)" +
    ")(\\(.*\\))?:?$",
  "i",
);

type Columns = BookSelection["columns"];
type Cells = readonly (readonly unknown[])[];

/**
 * Reads the selected positions, or the table around the selected cell, and guesses its columns. A
 * title above the headings and totals below the positions are left out.
 * @throws OperationFailure where there are no positions, or a total among them would count twice
 */
export function readPositions(): Promise<BookSelection> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("address, values, formulas, cellCount, rowHidden, rowCount");
    const around = selected.getSurroundingRegion();
    around.load("address, values, formulas, rowHidden, rowCount");
    await context.sync();
    const range = selected.cellCount === 1 ? around : selected;
    const { address, values, formulas } = range;
    // Excel gives no cells of whole columns or rows.
    if (values === null) throw new OperationFailure("wholeLines");
    const table = parseAddress(address)!;
    const { head, rows, positions, columns } = findPositions(table, values, formulas);
    const area = { ...table, row: table.row + head, rows };
    const hidden = (await hiddenRows(context, range, range.rowCount))
      .filter((row) => row > head && row < head + rows)
      .map((row) => table.row + row + 1);
    return {
      address: withCells(address, toAddress(area)),
      headings: values[head]!.map(String),
      positions,
      columns,
      ...(hidden.length > 0 && { hidden }),
    };
  }).catch((reason: unknown) => {
    throw failureOf(reason);
  });
}

/** A table as it stands on the sheet, its headings in row `head` of it. */
interface Selected {
  readonly table: Area;
  readonly head: number;
  readonly columns: Columns;
  readonly values: Cells;
  readonly formulas: Cells;
}

function findPositions(table: Area, values: Cells, formulas: Cells) {
  const head = headingRow(values);
  const columns = guess(values[head]!);
  const rows = Array.from({ length: table.rows - head - 1 }, (_, i) => head + 1 + i);
  const totals = rows.filter((row) => isTotal({ table, head, columns, values, formulas }, row));
  const [total] = totals;
  const positions = rows.filter((row) => {
    if (totals.includes(row)) return false;
    // Below a total stand notes, unless they have a duration.
    const isBelow = total !== undefined && row > total && columns.duration !== undefined;
    return isBelow ? isNumber(values[row]![columns.duration]) : values[row]!.some(isNumber);
  });
  const last = positions.at(-1);
  if (last === undefined || table.columns < 2) throw new OperationFailure("noPositions");
  if (total !== undefined && total < last) {
    throw new OperationFailure("totalAmong", { row: String(table.row + total + 1) });
  }
  return { head, rows: last - head + 1, positions: positions.length, columns };
}

const isNumber = (cell: unknown): cell is number => typeof cell === "number";

/** The first row whose headings tell value and duration; the first of all where none does. */
function headingRow(values: Cells): number {
  const at = values.findIndex((row) => {
    const { value, duration } = guess(row);
    return value !== undefined && duration !== undefined;
  });
  return Math.max(0, at);
}

/** The columns whose headings fit best; "value" last, which other headings may say as well. */
function guess(headings: readonly unknown[]): Columns {
  const found = bestColumns(headings, ["duration", "margin", "yield", "convexity", "value"]);
  return Object.fromEntries(COLUMNS.map((column) => [column, found[column]])) as Columns;
}

/**
 * Tells a row of totals by its words, or by a formula that reads its own column between the headings
 * and itself: two values or more, or all that there is of another figure, of which two alone may be
 * those that a position's lies between.
 */
function isTotal({ table, head, columns, values, formulas }: Selected, row: number): boolean {
  const isWord = (cell: unknown) =>
    typeof cell === "string" && TOTAL.test(cell.normalize("NFKC").replace(/\s/g, ""));
  const above = { row: table.row + head + 1, rows: row - head - 1 };
  const least = (i: number) =>
    i === columns.value
      ? 2
      : Math.max(2, values.slice(head + 1, row).filter((cells) => isNumber(cells[i])).length);
  const adds = (formula: unknown, i: number) =>
    typeof formula === "string" &&
    formula.startsWith("=") &&
    (cellsRead(formula, { ...above, column: table.column + i }) >= least(i) ||
      readsColumn(formula, String(values[head]![i])));
  return values[row]!.some(isWord) || formulas[row]!.some(adds);
}

/** How many cells of a column a formula reads within these rows. */
const cellsRead = (
  formula: string,
  { column, row, rows }: Pick<Area, "column" | "row" | "rows">,
): number =>
  ownAreas(formula)
    .filter((area) => area.column === column && area.columns === 1)
    .filter((area) => area.row >= row && area.row + area.rows <= row + rows)
    .reduce((sum, area) => sum + area.rows, 0);

/** Whether a formula reads a column of a table by its heading, and not that of its own row alone. */
const readsColumn = (formula: string, heading: string): boolean =>
  formula.replaceAll(`@[${heading}]`, "").includes(`[${heading}]`);

/** Columns of positions as the book knows them. */
const RANGES: Readonly<Record<BookColumn, keyof typeof FIGURE_KINDS>> = {
  value: "values",
  duration: "durs",
  margin: "margins",
  yield: "yields",
  convexity: "convexities",
};

/**
 * The first number of a held position that its figure cannot be, and where it stands: a margin of 9 is
 * 900%.
 */
export function figureOutside(
  { address, columns }: Pick<BookSelection, "address" | "columns">,
  { values }: { readonly values: Cells },
): { readonly cell: string; readonly got: string } | undefined {
  const { row, column } = parseAddress(address)!;
  for (let i = 1; i < values.length; i++) {
    const cells = values[i]!;
    if (cells[columns.value!] === "" || cells[columns.value!] === 0) continue;
    for (const [figure, at] of Object.entries(columns) as [BookColumn, number | undefined][]) {
      if (at === undefined) continue;
      const got = cells[at];
      if (isNumber(got) && !within(LIMITS[FIGURE_KINDS[RANGES[figure]]], got))
        return { cell: toAddress(oneCell(row + i, column + at)), got: String(got) };
    }
  }
  return undefined;
}

/**
 * The first cell that holds no number where a position's figure should stand: it would count as 0.
 * A row without a value is none of the book's, unless figures stand there and the value was forgotten.
 * @param table values and formulas of the whole selection, headings first
 */
export function missingFigure(
  { address, columns }: Pick<BookSelection, "address" | "columns">,
  { values, formulas }: { readonly values: Cells; readonly formulas: Cells },
): string | undefined {
  const { row, column } = parseAddress(address)!;
  const { value, ...others } = columns;
  const figures = Object.values(others).filter((at) => at !== undefined);
  for (let i = 1; i < values.length; i++) {
    const cells = values[i]!;
    const isForgotten = formulas[i]![value!] === "" && figures.some((at) => isNumber(cells[at]));
    const isHeld = cells[value!] !== "" && cells[value!] !== 0;
    if (!isForgotten && !isHeld) continue;
    const at = [value!, ...figures].find((one) => !isNumber(cells[one]));
    if (at !== undefined) return toAddress(oneCell(row + i, column + at));
  }
  return undefined;
}
