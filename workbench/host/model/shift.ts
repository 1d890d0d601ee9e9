import type { Area } from "./area";
import type { SheetModel } from "./model";

/** Rows or columns that were inserted (count > 0) or removed (count < 0) at a place. */
export interface LineChange {
  axis: "row" | "column";
  at: number;
  count: number;
}

/** Where a stretch of lines lies after the change; undefined where all of it was removed. */
function shiftStretch(
  start: number,
  length: number,
  { at, count }: LineChange,
): [number, number] | undefined {
  if (count > 0) {
    if (at <= start) return [start + count, length];
    return at < start + length ? [start, length + count] : [start, length];
  }
  const end = at - count;
  const before = Math.max(0, Math.min(start, end) - at);
  const inside = Math.max(0, Math.min(start + length, end) - Math.max(start, at));
  return length - inside > 0 ? [start - before, length - inside] : undefined;
}

function shiftArea(area: Area, change: LineChange): Area | undefined {
  const byRow = change.axis === "row";
  const moved = byRow
    ? shiftStretch(area.row, area.rows, change)
    : shiftStretch(area.column, area.columns, change);
  if (!moved) return undefined;
  const [start, length] = moved;
  return byRow
    ? { ...area, row: start, rows: length }
    : { ...area, column: start, columns: length };
}

const shiftAreas = (areas: Area[], change: LineChange): Area[] =>
  areas.map((area) => shiftArea(area, change)).filter((area): area is Area => area !== undefined);

/** Moves what a sheet keeps beside its grid along with the grid's rows and columns. */
export function shiftKept(
  sheet: SheetModel,
  sheets: readonly SheetModel[],
  change: LineChange,
): void {
  shiftTables(sheet, change);
  shiftComments(sheet, change);
  for (const format of [...sheet.conditionalFormats.all()]) {
    format.areas = shiftAreas(format.areas, change);
    if (format.areas.length === 0) sheet.conditionalFormats.remove(format);
  }
  for (const validation of [...sheet.validations.all()]) {
    validation.areas = shiftAreas(validation.areas, change);
    if (validation.areas.length === 0) sheet.validations.remove(validation);
  }
  const { pageLayout } = sheet;
  pageLayout.printArea = pageLayout.printArea && shiftArea(pageLayout.printArea, change);
  pageLayout.titleRows = pageLayout.titleRows && shiftArea(pageLayout.titleRows, change);
  for (const other of sheets) shiftSeries(other, sheet.id, change);
}

function shiftTables(sheet: SheetModel, change: LineChange): void {
  for (const table of [...sheet.tables.all()]) {
    const area = shiftArea(table.area, change);
    if (area) table.area = area;
    else sheet.tables.remove(table);
  }
}

function shiftComments(sheet: SheetModel, change: LineChange): void {
  for (const comment of [...sheet.comments.all()]) {
    const cell = shiftArea(
      { row: comment.row, column: comment.column, rows: 1, columns: 1 },
      change,
    );
    if (cell) Object.assign(comment, { row: cell.row, column: cell.column });
    else sheet.comments.remove(comment);
  }
}

function shiftSeries(sheet: SheetModel, changedSheet: string, change: LineChange): void {
  for (const chart of sheet.charts.all()) {
    for (const series of chart.series) {
      for (const key of ["values", "categories"] as const) {
        const source = series[key];
        if (source?.sheetId !== changedSheet) continue;
        const area = shiftArea(source.area, change);
        series[key] = area && { ...source, area };
      }
    }
  }
}
