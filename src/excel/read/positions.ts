import { columnLetters, oneCell, parseAddress, toAddress, type Area } from "../../sheet";
import { OperationFailure } from "../job/failure";
import type { BookColumn, BookSelection } from "../types";

/** Headings that tell what a column holds, in English and Chinese. */
const HEADINGS: Readonly<Record<BookColumn, RegExp>> = {
  value: /market value|^value|^mv$|notional|市值|部位|金額/i,
  duration: /dur|存續/i,
  margin: /margin|maint|保證金/i,
  yield: /yield|ytm|殖利率|收益率/i,
  convexity: /convex|凸性/i,
};

const COLUMNS = Object.keys(HEADINGS) as BookColumn[];

/** What stands before the figures of a row that adds up others. */
const TOTAL = /^\s*((grand |sub-?)?totals?|sum|(合|總|小|共)計|總和|加總)\s*[:：]?\s*$/i;

type Columns = BookSelection["columns"];
type Cells = readonly (readonly unknown[])[];

/**
 * Reads the selected positions, or the table around the selected cell, and guesses its columns. A
 * title above the headings and totals below the positions are left away.
 * @throws OperationFailure where there are no positions, or a total among them would count twice
 */
export function readPositions(): Promise<BookSelection> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("address, values, formulas, cellCount");
    const around = selected.getSurroundingRegion();
    around.load("address, values, formulas");
    await context.sync();
    const { address, values, formulas } = selected.cellCount === 1 ? around : selected;
    const table = parseAddress(address)!;
    const { head, rows, positions, columns } = findPositions(table, values, formulas);
    const area = { ...table, row: table.row + head, rows };
    return {
      address: address.slice(0, address.lastIndexOf("!") + 1) + toAddress(area),
      headings: values[head]!.map(String),
      positions,
      columns,
    };
  });
}

function findPositions(table: Area, values: Cells, formulas: Cells) {
  const head = headingRow(values);
  const columns = guess(values[head]!);
  const isTotal = totalsOf(table, columns.value);
  const below = values.slice(head + 1).map((row, i) => {
    if (isTotal(row, formulas[head + 1 + i]!)) return "total";
    return row.some((cell) => typeof cell === "number") ? "position" : "nothing";
  });
  const last = below.lastIndexOf("position");
  if (last < 0 || table.columns < 2) throw new OperationFailure("noPositions");
  const among = below.slice(0, last).indexOf("total");
  if (among >= 0) {
    const row = table.row + head + 1 + among;
    throw new OperationFailure("totalAmong", { row: String(row + 1) });
  }
  const positions = below.filter((kind) => kind === "position").length;
  return { head, rows: last + 2, positions, columns };
}

/** The first row whose headings tell value and duration; the first of all where none does. */
function headingRow(values: Cells): number {
  const at = values.findIndex((row) => {
    const { value, duration } = guess(row);
    return value !== undefined && duration !== undefined;
  });
  return Math.max(0, at);
}

/** The first column that a heading fits; a column that fits two is given to the first of them. */
function guess(headings: readonly unknown[]): Columns {
  const taken = new Set<number>();
  const find = (column: BookColumn) => {
    const at = headings.findIndex(
      (heading, i) =>
        typeof heading === "string" && !taken.has(i) && HEADINGS[column].test(heading),
    );
    if (at < 0) return undefined;
    taken.add(at);
    return at;
  };
  // "Maintenance margin" and "modified duration" before "value", which a heading may say as well.
  const order: BookColumn[] = ["duration", "margin", "yield", "convexity", "value"];
  const found = new Map(order.map((column) => [column, find(column)]));
  return Object.fromEntries(COLUMNS.map((column) => [column, found.get(column)])) as Columns;
}

/** Tells a row of totals by its words, or by a value that adds up cells of its own column. */
function totalsOf({ column }: Area, value: number | undefined) {
  const letters = value === undefined ? "" : columnLetters(column + value);
  const own = `\\$?${letters}\\$?\\d+:\\$?${letters}\\$?\\d+`;
  const adds = new RegExp(`^=(SUBTOTAL\\(|AGGREGATE\\(|SUM\\((.*,)?${own})`, "i");
  return (row: readonly unknown[], formulas: readonly unknown[]): boolean =>
    row.some((cell) => typeof cell === "string" && TOTAL.test(cell)) ||
    (value !== undefined && adds.test(String(formulas[value])));
}

/**
 * The first cell of a position that is empty where its figure should stand: a function would take it
 * for 0.
 * @param values of the whole selection, headings first
 */
export function emptyFigure(
  { address, columns }: Pick<BookSelection, "address" | "columns">,
  values: Cells,
): string | undefined {
  const { row, column } = parseAddress(address)!;
  const chosen = COLUMNS.map((name) => columns[name]).filter((at) => at !== undefined);
  for (let i = 1; i < values.length; i++) {
    if (!holdsValue(values[i]![columns.value!])) continue;
    const at = chosen.find((one) => values[i]![one] === "");
    if (at !== undefined) return toAddress(oneCell(row + i, column + at));
  }
  return undefined;
}

/** Rows without a value are none of the book's. */
const holdsValue = (cell: unknown) => cell !== "" && cell !== 0;
