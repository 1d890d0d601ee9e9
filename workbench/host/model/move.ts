import { contains, intersection, without, type Area } from "./area";
import type { SheetModel } from "./model";

/** Where what lay in an area is after it was moved; what lay at the destination is gone. */
function movedAreas(areas: readonly Area[], from: Area, to: Area): Area[] {
  return areas.flatMap((area) => {
    const part = intersection(area, from);
    const rest = without(area, from).flatMap((left) => without(left, to));
    return part ? [...rest, shifted(part, from, to)] : rest;
  });
}

const shifted = (area: Area, from: Area, to: Area): Area => ({
  ...area,
  row: area.row + to.row - from.row,
  column: area.column + to.column - from.column,
});

/** Moves what a sheet keeps beside its grid along with cells that are moved on it. */
export function moveKept(
  sheet: SheetModel,
  sheets: readonly SheetModel[],
  from: Area,
  to: Area,
): void {
  for (const format of [...sheet.conditionalFormats.all()]) {
    format.areas = movedAreas(format.areas, from, to);
    if (format.areas.length === 0) sheet.conditionalFormats.remove(format);
  }
  for (const validation of [...sheet.validations.all()]) {
    validation.areas = movedAreas(validation.areas, from, to);
    if (validation.areas.length === 0) sheet.validations.remove(validation);
  }
  for (const comment of [...sheet.comments.all()]) {
    const [cell] = movedAreas([{ ...comment, rows: 1, columns: 1 }], from, to);
    if (cell) Object.assign(comment, { row: cell.row, column: cell.column });
    else sheet.comments.remove(comment);
  }
  const { pageLayout } = sheet;
  if (pageLayout.printArea && contains(from, pageLayout.printArea))
    pageLayout.printArea = shifted(pageLayout.printArea, from, to);
  for (const other of sheets) moveSeries(other, sheet.id, from, to);
}

function moveSeries(sheet: SheetModel, movedSheet: string, from: Area, to: Area): void {
  for (const chart of sheet.charts.all()) {
    for (const series of chart.series) {
      for (const key of ["values", "categories"] as const) {
        const source = series[key];
        if (source?.sheetId === movedSheet && contains(from, source.area))
          series[key] = { ...source, area: shifted(source.area, from, to) };
      }
    }
  }
}
