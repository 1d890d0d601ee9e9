import { lastColumn, type Area } from "../model/area";
import type { Cell } from "../model/cell";
import type { SheetModel } from "../model/model";
import type { CellStyle } from "../model/style";
import { lineHeight, textWidth, wrappedLines } from "./measure";

const PIXELS_PER_POINT = 96 / 72;
/** Excel keeps two pixels on either side of a text and one for the grid's line. */
const PADDING = 5;
const PIXELS_PER_INDENT = 9;
/** Neighbours that are looked at for room. */
const FARTHEST = 60;

/** What of a cell decides whether its text fits. */
export interface Shown {
  readonly sheet: SheetModel;
  /** The cell, or all that is merged with it. */
  readonly area: Area;
  readonly cell: Cell;
  readonly style: CellStyle;
  readonly text: string;
}

const pixels = (points: number): number => points * PIXELS_PER_POINT;

function sum(from: number, count: number, measure: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < from + count; index++) total += measure(index);
  return total;
}

const columnsWidth = ({ sheet }: Shown, from: number, count: number): number =>
  pixels(
    sum(from, count, (column) => (sheet.columnHidden(column) ? 0 : sheet.columnWidth(column))),
  );

const rowsHeight = ({ sheet, area }: Shown): number =>
  pixels(sum(area.row, area.rows, (row) => (sheet.rowHidden(row) ? 0 : sheet.rowHeight(row))));

const isEmpty = (sheet: SheetModel, row: number, column: number): boolean => {
  const { type, formula } = sheet.read({ row, column, rows: 1, columns: 1 })[0]![0]!;
  return type === "Empty" && formula === "";
};

/** The room that empty cells give to a text that runs over its cell's edge, on one side. */
function room(shown: Shown, step: 1 | -1): number {
  const { sheet, area } = shown;
  const merges = sheet.merges();
  let width = 0;
  let column = step > 0 ? lastColumn(area) + 1 : area.column - 1;
  for (let i = 0; i < FARTHEST && column >= 0; i++, column += step) {
    const merged = merges.some(
      (one) =>
        one.row <= area.row &&
        area.row < one.row + one.rows &&
        one.column <= column &&
        column <= lastColumn(one),
    );
    if (merged || !isEmpty(sheet, area.row, column)) break;
    width += columnsWidth(shown, column, 1);
  }
  return width;
}

/** Whether a text on one line goes beyond what it may cover. */
function cutOnOneLine(shown: Shown, inside: number): boolean {
  const { cell, style, area, text } = shown;
  const over = textWidth(text, style) - inside;
  if (over <= 0) return false;
  if (cell.type !== "String" || area.columns > 1 || area.rows > 1) return true;
  if (style.horizontal === "Right") return over > room(shown, -1);
  if (style.horizontal === "Center") return over / 2 > room(shown, -1) || over / 2 > room(shown, 1);
  return over > room(shown, 1);
}

/** Excel shortens a number in the General format to what fits, down to its whole part. */
const shortest = ({ cell, style, text }: Shown): string =>
  cell.type === "Double" && style.numberFormat === "General" ? text.replace(/\.\d+$/, "") : text;

/** Whether a person doesn't see all of a cell's text: ### for a number, a cut end, a hidden line. */
export function isCut(shown: Shown): boolean {
  const { area, style, cell } = shown;
  const [width, height] = [columnsWidth(shown, area.column, area.columns), rowsHeight(shown)];
  // What is hidden altogether is not cut.
  if (shown.text === "" || width === 0 || height === 0) return false;
  const inside = width - PADDING - style.indent * PIXELS_PER_INDENT;
  if (style.wrap && cell.type === "String") {
    const { lines, broken } = wrappedLines(shown.text, inside, style);
    return broken || lines * lineHeight(style) > height;
  }
  return lineHeight(style) > height || cutOnOneLine({ ...shown, text: shortest(shown) }, inside);
}
