import { FONT, styleOf, type Area, type SheetPlan, type Style, type StyleKey } from "../../sheet";
import { rectangles } from "./rectangles";

const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;

/** Excel counts a column's width in characters where a person sees it, in points where a program sets it. */
const pointsOf = (characters: number) =>
  (characters * PIXELS_PER_CHARACTER + PADDING) * POINTS_PER_PIXEL;

export const rangeAt = (
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Area,
): Excel.Range => sheet.getRangeByIndexes(row, column, rows, columns);

/** Fonts, fills, lines and alignment of the plan's cells. */
export function writeStyles(sheet: Excel.Worksheet, plan: Pick<SheetPlan, "cells">): void {
  const styled = plan.cells.flatMap(({ row, column, style }) =>
    style === undefined ? [] : [{ row, column, value: style }],
  );
  for (const { area, value } of rectangles<StyleKey>(styled)) {
    writeStyle(rangeAt(sheet, area).format, styleOf(value), area);
  }
}

function writeStyle(format: Excel.RangeFormat, style: Style, area: Area): void {
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size) format.font.size = style.size;
  if (style.color) format.font.color = style.color;
  if (style.fill) format.fill.color = style.fill;
  if (style.wrap) format.wrapText = true;
  if (style.middle) format.verticalAlignment = "Center";
  if (style.align) format.horizontalAlignment = ALIGNMENT[style.align];
  if (style.top) line(format, "EdgeTop", style.top);
  if (style.bottom) {
    line(format, "EdgeBottom", style.bottom);
    if (area.rows > 1) line(format, "InsideHorizontal", style.bottom);
  }
}

const ALIGNMENT = { left: "Left", center: "Center", right: "Right" } as const;

function line(
  format: Excel.RangeFormat,
  side: "EdgeTop" | "EdgeBottom" | "InsideHorizontal",
  color: string,
) {
  const border = format.borders.getItem(side);
  border.style = "Continuous";
  border.color = color;
}

/** The look of the sheet's cells where no style says otherwise. */
export function writeGround(sheet: Excel.Worksheet, area: Area): void {
  const { format } = rangeAt(sheet, area);
  format.font.name = FONT.name;
  format.font.size = FONT.size;
  format.font.color = FONT.color;
  format.verticalAlignment = "Center";
}

/** The sheet's own font, column widths and row heights. */
export function writeGrid(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const rows = plan.rows + (plan.rowsBelow ?? 0);
  const whole = { row: 0, column: 0, rows, columns: plan.columns };
  writeGround(sheet, whole);
  rangeAt(sheet, whole).format.rowHeight = plan.rowHeight;
  const widths = plan.columnWidths.map((value, column) => ({ row: 0, column, value }));
  for (const { area, value } of rectangles(widths)) {
    rangeAt(sheet, area).format.columnWidth = pointsOf(value);
  }
  for (const [row, height] of Object.entries(plan.rowHeights)) {
    rangeAt(sheet, { row: Number(row), column: 0, rows: 1, columns: 1 }).format.rowHeight = height;
  }
}
