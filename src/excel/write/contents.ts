import type { Area, Content } from "../../sheet";
import { rectangles } from "./rectangles";
import { asFormula } from "./cells";
import { rangeAt } from "./look";

/** A cell of an existing sheet and what it is to hold; nothing empties it. */
export interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly content?: Content;
  readonly format?: string;
}

/** Writes single cells of an existing sheet, neighbours together. Everything else stays untouched. */
export function writeContents(sheet: Excel.Worksheet, cells: readonly CellContent[]): void {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const joined = rectangles(cells.map(({ row, column }) => ({ row, column, value: true })));
  for (const { area } of joined) {
    const range = rangeAt(sheet, area);
    const each = matrixOf(area, (row, column) => byPlace.get(`${row}:${column}`)!);
    range.formulas = each.map((row) => row.map(({ content }) => asFormula(content)));
    if (each.some((row) => row.some(({ format }) => format !== undefined))) {
      range.numberFormat = each.map((row) => row.map(({ format }) => format ?? "General"));
    }
  }
}

const matrixOf = <T>(
  { row, column, rows, columns }: Area,
  cell: (row: number, column: number) => T,
): T[][] =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => cell(row + r, column + c)),
  );
